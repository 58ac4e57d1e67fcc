package io.redress.standalone.demo;

import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.client.PlayFailed;
import io.redress.standalone.demo.door.Doors;
import io.redress.standalone.demo.people.Desk;
import io.redress.standalone.demo.people.Quarantine;
import java.util.List;
import java.util.function.Supplier;

/** Who and what a journey meets on its way. */
record Cast(
        Http http,
        Doors doors,
        Desk desk,
        Quarantine quarantine,
        Supplier<List<Journey>> journeys) {

    Journey journey(String name) {
        return journeys.get().stream()
                .filter(it -> it.story().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlayFailed("there is no story " + name));
    }
}
