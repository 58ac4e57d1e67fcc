package io.redress.triage.signals;

import io.redress.contract.ContractJson;
import java.util.Objects;

/** Records of Streams' own topics and stores: ours alone, so that plain JSON without a schema will do. */
final class Json {

    private Json() {}

    static byte[] of(Object value) {
        return ContractJson.mapper().writeValueAsBytes(value);
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        return Objects.requireNonNull(ContractJson.mapper().readValue(bytes, type));
    }
}
