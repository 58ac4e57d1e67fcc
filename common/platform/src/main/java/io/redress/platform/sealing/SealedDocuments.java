package io.redress.platform.sealing;

import io.redress.contract.AtRest;
import io.redress.contract.ComplaintId;
import io.redress.contract.KeyRing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents of a store in which {@link AtRest} sealed texts: opened when somebody looks, and only then. */
public final class SealedDocuments {

    private final AtRest atRest;
    private final KeyRing keys;

    public SealedDocuments(AtRest atRest, KeyRing keys) {
        this.atRest = atRest;
        this.keys = keys;
    }

    /** Opens every sealed text in it, however deep, in place. */
    public Document opened(Document document) {
        return opened(List.of(document)).getFirst();
    }

    /** Opens all of them, with one look for the keys. */
    public List<Document> opened(Collection<Document> documents) {
        var owners = new HashSet<ComplaintId>();
        documents.forEach(document -> collect(document, owners));
        if (!owners.isEmpty()) {
            keys.expect(owners);
            documents.forEach(
                    document ->
                            document.replaceAll(
                                    (field, value) -> value == null ? null : open(value)));
        }
        return List.copyOf(documents);
    }

    private static void collect(@Nullable Object value, Set<ComplaintId> owners) {
        switch (value) {
            case null -> {}
            case String text -> AtRest.owner(text).ifPresent(owners::add);
            case Document inner -> inner.values().forEach(each -> collect(each, owners));
            case List<?> items -> items.forEach(each -> collect(each, owners));
            default -> {}
        }
    }

    private Object open(Object value) {
        return switch (value) {
            case String text -> atRest.opened(text);
            case Document inner -> {
                inner.replaceAll((field, each) -> each == null ? null : open(each));
                yield inner;
            }
            case List<?> items -> {
                var opened = new ArrayList<Object>(items.size());
                items.forEach(each -> opened.add(each == null ? null : open(each)));
                yield opened;
            }
            default -> value;
        };
    }
}
