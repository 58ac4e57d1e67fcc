package io.redress.resolution.dossiers;

import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.desk.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The law and the dossier on the case's page. Each is fetched when the page is there: no page waits for them. */
@Component
@Order(50)
final class DossierPanel implements CasePanel {

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String template() {
        return "desk/panel/lazy";
    }

    @Override
    public boolean shows(CaseView view, Actor actor) {
        return view.complaint() != null;
    }
}
