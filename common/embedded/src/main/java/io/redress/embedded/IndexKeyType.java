package io.redress.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Keys of an index in the file; those that are one string, as nearly all ids are, are compared as they stand. Left to
 * itself the file compares keys by serialising the one that is looked for at every step of the search.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

    static final IndexKeyType INSTANCE = new IndexKeyType();

    private static final byte AS_STRING = 1;
    private static final byte AS_OBJECT = 0;
    private static final int KEY_BYTES = 64;

    private final ObjectDataType objects = new ObjectDataType();

    private IndexKeyType() {}

    /** Strings come first, in their own order; all else after them. */
    @Override
    public int compare(KeyValue a, KeyValue b) {
        var left = isString(a);
        var right = isString(b);
        if (left && right) {
            return string(a).compareTo(string(b));
        }
        return left == right ? objects.compare(a, b) : Boolean.compare(right, left);
    }

    @Override
    public void write(WriteBuffer to, KeyValue key) {
        if (isString(key)) {
            to.put(AS_STRING);
            StringDataType.INSTANCE.write(to, string(key));
        } else {
            to.put(AS_OBJECT);
            objects.write(to, key);
        }
    }

    @Override
    public KeyValue read(ByteBuffer from) {
        return from.get() == AS_STRING
                ? new KeyValue(StringDataType.INSTANCE.read(from))
                : (KeyValue) objects.read(from);
    }

    @Override
    public int getMemory(KeyValue key) {
        return isString(key) ? KEY_BYTES + string(key).length() : 2 * KEY_BYTES;
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static boolean isString(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String;
    }

    private static String string(KeyValue key) {
        return (String) key.get(0);
    }
}
