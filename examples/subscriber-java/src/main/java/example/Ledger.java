package example;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was taken, one line an event: id, pursuit, sequence, type. It stands for your own database. What an event changes
 * there is stored together with its id and its sequence, in one transaction; here all of it is one line.
 */
final class Ledger implements AutoCloseable {

    private final FileChannel file;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Long> lastSequence = new HashMap<>();
    private final StringBuilder unwritten = new StringBuilder();

    Ledger(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining()) {
            file.read(bytes);
        }
        String text = new String(bytes.array(), StandardCharsets.UTF_8);
        // A crash may have cut the last line. Its offset was not committed, so its event comes again.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        whole.lines().map(line -> line.split(" ")).forEach(line -> note(line[0], line[1], Long.parseLong(line[2])));
        file.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        file.position(file.size());
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    /** The sequence taken last of a pursuit; -1 for none. */
    long last(String pursuit) {
        return lastSequence.getOrDefault(pursuit, -1L);
    }

    void take(String id, String pursuit, long sequence, String type) {
        unwritten.append(id).append(' ').append(pursuit).append(' ').append(sequence);
        unwritten.append(' ').append(type).append('\n');
        note(id, pursuit, sequence);
    }

    private void note(String id, String pursuit, long sequence) {
        ids.add(id);
        lastSequence.put(pursuit, sequence);
    }

    /** Returns when all that was taken is on the disk. */
    void store() throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(unwritten.toString());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
        unwritten.setLength(0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
