package io.tutti.standalone.datafolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may read. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Takes all rights from everybody but the owner, where the file system knows such rights. */
    public static void onlyForOwner(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            String rights = Files.isDirectory(path) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    /** Writes a secret whole or not at all; it is never readable to others, not even for an instant. */
    public static void write(Path file, String secret) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        onlyForOwner(folder);
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        onlyForOwner(draft);
        Files.writeString(draft, secret);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
