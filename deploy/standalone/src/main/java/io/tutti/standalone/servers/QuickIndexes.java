package io.tutti.standalone.servers;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ObjectDataType;

/**
 * A database that finds documents by their ids without serializing every id that it passes on the way, which took a sixth
 * of the processor. The order of ids, and thereby the file, stays as it was.
 */
final class QuickIndexes extends H2Database {

    private final MVStore store;

    QuickIndexes(String name, MVStore store, CursorRegistry cursors) {
        // The constructor above opens the indexes.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        // Whoever opens a map decides how its keys are compared; it is then open for those who ask for its name.
        store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + index,
                new MVMap.Builder<Object, Object>().keyType(new Keys()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    /** Compares keys as their serialized forms are compared: the length of a text comes before the text. */
    static final class Keys extends ObjectDataType {

        /** Of texts up to here, and of their characters, each is one byte that has no sign. */
        private static final int LONGEST = 127;

        @Override
        public int compare(Object a, Object b) {
            if (a instanceof KeyValue one
                    && b instanceof KeyValue other
                    && one.size() == other.size()
                    && one.size() > 0
                    && one.get(0) instanceof String first
                    && other.get(0) instanceof String second
                    && isPlain(first)
                    && isPlain(second)) {
                int order =
                        first.length() == second.length() ? first.compareTo(second) : first.length() - second.length();
                if (order != 0 || one.size() == 1) {
                    return order;
                }
            }
            return super.compare(a, b);
        }

        private static boolean isPlain(String text) {
            if (text.length() > LONGEST) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0 || c > LONGEST) {
                    return false;
                }
            }
            return true;
        }
    }
}
