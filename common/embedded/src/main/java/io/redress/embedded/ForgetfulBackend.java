package io.redress.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import java.util.List;

/** A store in memory whose documents are found by their id. */
final class ForgetfulBackend extends MemoryBackend {

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new ForgetfulDatabase(name, getCursorRegistry());
    }

    private static final class ForgetfulDatabase extends MemoryDatabase {

        ForgetfulDatabase(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return IdIndex.overIds(super.openOrCreateUniqueIndex(collection, name, keys, sparse));
        }
    }
}
