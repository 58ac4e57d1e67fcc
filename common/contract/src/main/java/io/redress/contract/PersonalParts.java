package io.redress.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What names a person in records of one class: finds the components that are {@link Personal}, however deep, and makes
 * copies with something else in their place. Such a component is a text or a list of texts.
 */
public final class PersonalParts {

    private static final ClassValue<PersonalParts> OF =
            new ClassValue<>() {
                @Override
                protected PersonalParts computeValue(Class<?> record) {
                    return new PersonalParts(record);
                }
            };

    private final List<Part> parts;
    private final Constructor<?> constructor;
    private final boolean some;

    private PersonalParts(Class<?> record) {
        var components = record.getRecordComponents();
        parts = Arrays.stream(components).map(Part::of).toList();
        some = parts.stream().anyMatch(part -> part.kind() != Kind.PLAIN);
        try {
            constructor =
                    record.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its constructor", e);
        }
    }

    /** Whether records of this class, or of this sealed interface, hold anything personal at all. */
    public static boolean in(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).anyMatch(PersonalParts::in)
                : type.isRecord() && OF.get(type).some;
    }

    /**
     * The record with each personal text put through {@code change}, which is told the text and its path, such as {@code
     * attachments/0/fileName}.
     */
    public static <R extends Record> R changed(R record, BinaryOperator<@NonNull String> change) {
        return copy(
                record,
                "",
                (part, value, path) ->
                        value instanceof List<?> texts
                                ? numbered(texts, path, change)
                                : change.apply((String) value, path));
    }

    /** The record without its person: no text where there may be none, else {@link Personal#ERASED}. */
    public static <R extends Record> R erased(R record) {
        return copy(
                record,
                "",
                (part, value, path) ->
                        part.nullable()
                                ? null
                                : part.kind() == Kind.TEXTS ? List.of() : Personal.ERASED);
    }

    private static List<String> numbered(
            List<?> texts, String path, BinaryOperator<@NonNull String> change) {
        var changed = new ArrayList<String>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            changed.add(change.apply((String) texts.get(i), path + "/" + i));
        }
        return changed;
    }

    @SuppressWarnings("unchecked") // a record's own constructor makes its own class
    private static <R extends Record> R copy(R record, String path, Rewrite rewrite) {
        var plan = OF.get(record.getClass());
        return plan.some ? (R) plan.rebuilt(record, path, rewrite) : record;
    }

    private Object rebuilt(Record record, String path, Rewrite rewrite) {
        var values = new @Nullable Object[parts.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                var part = parts.get(i);
                var value = part.component().getAccessor().invoke(record);
                values[i] = value == null ? null : part.rewritten(value, path, rewrite);
            }
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Records of the contract are open to it", e);
        }
    }

    private enum Kind {
        PLAIN,
        TEXT,
        TEXTS,
        RECORD,
        RECORDS
    }

    private interface Rewrite {
        @Nullable Object value(Part part, Object value, String path);
    }

    private record Part(RecordComponent component, Kind kind, boolean nullable) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(
                    component,
                    kind(component),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        private static Kind kind(RecordComponent component) {
            var type = component.getType();
            var item = item(component);
            if (component.isAnnotationPresent(Personal.class)) {
                if (type == String.class) {
                    return Kind.TEXT;
                }
                if (item == String.class) {
                    return Kind.TEXTS;
                }
                throw new IllegalStateException(
                        component + " is personal, but neither a text nor a list of texts");
            }
            if (in(type)) {
                return Kind.RECORD;
            }
            return item != null && in(item) ? Kind.RECORDS : Kind.PLAIN;
        }

        private static @Nullable Class<?> item(RecordComponent component) {
            return component.getType() == List.class
                            && component.getGenericType() instanceof ParameterizedType list
                            && list.getActualTypeArguments()[0] instanceof Class<?> item
                    ? item
                    : null;
        }

        @Nullable Object rewritten(Object value, String above, Rewrite rewrite) {
            var path = above.isEmpty() ? component.getName() : above + "/" + component.getName();
            return switch (kind) {
                case PLAIN -> value;
                case TEXT, TEXTS -> rewrite.value(this, value, path);
                case RECORD -> copy((Record) value, path, rewrite);
                case RECORDS -> each((List<?>) value, path, rewrite);
            };
        }

        private static List<?> each(List<?> records, String path, Rewrite rewrite) {
            var copies = new ArrayList<Record>(records.size());
            for (int i = 0; i < records.size(); i++) {
                copies.add(copy((Record) records.get(i), path + "/" + i, rewrite));
            }
            return copies;
        }
    }
}
