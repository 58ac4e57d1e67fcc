package io.redress.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Documents as they came over the wire: BSON. Left to itself the file holds each as a serialised Java object, five
 * times as large and ten times as slow to write.
 */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    private static final byte AS_BSON = 1;
    private static final byte AS_OBJECT = 0;
    private static final int EXPECTED_BYTES = 1024;
    private static final int ENTRY_BYTES = 64;

    private final ObjectDataType objects = new ObjectDataType();

    private DocumentType() {}

    /** A value that BSON has no form for is written as an object: the file must never refuse what the store took. */
    @Override
    public void write(WriteBuffer to, Document document) {
        var bytes = Unpooled.buffer(EXPECTED_BYTES);
        try {
            BsonEncoder.encodeDocument(document, bytes);
        } catch (IllegalArgumentException notBson) {
            to.put(AS_OBJECT);
            objects.write(to, document);
            return;
        }
        to.put(AS_BSON);
        to.putVarInt(bytes.readableBytes());
        to.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer from) {
        if (from.get() == AS_OBJECT) {
            return (Document) objects.read(from);
        }
        var length = DataUtils.readVarInt(from);
        var bytes = from.slice(from.position(), length);
        from.position(from.position() + length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** Roughly: the cache and the size of pages go by it. */
    @Override
    public int getMemory(Document document) {
        return weight(document);
    }

    private static int weight(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> ENTRY_BYTES + text.length();
            case Map<?, ?> fields -> weight(fields.values()) + ENTRY_BYTES * fields.size();
            case Collection<?> items ->
                    ENTRY_BYTES + items.stream().mapToInt(DocumentType::weight).sum();
            default -> ENTRY_BYTES;
        };
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
