package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The table of rights in the guide, as the access control list that it describes: what is tried is what is written. */
final class DocumentedAccess {

    private static final Path GUIDE = Path.of("../../docs/guide/operations.md");
    private static final Pattern ROW = Pattern.compile(
            "\\| `(?<user>[a-z-]+)` \\| (?<type>topic|group|transactional id) (?<prefix>from )?`(?<name>[^`]+)` \\| (?<may>[A-Za-z, ]+) \\|");

    private DocumentedAccess() {}

    static List<AclBinding> bindings() throws IOException {
        List<AclBinding> bindings = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(GUIDE));
        while (row.find()) {
            ResourcePattern resource = new ResourcePattern(
                    ResourceType.valueOf(
                            row.group("type").toUpperCase(Locale.ROOT).replace(' ', '_')),
                    row.group("name"),
                    row.group("prefix") == null ? PatternType.LITERAL : PatternType.PREFIXED);
            String user = "User:" + row.group("user");
            Arrays.stream(row.group("may").split(", "))
                    .map(operation -> AclOperation.valueOf(operation.toUpperCase(Locale.ROOT)))
                    .forEach(operation -> bindings.add(new AclBinding(
                            resource, new AccessControlEntry(user, "*", operation, AclPermissionType.ALLOW))));
        }
        assertThat(bindings).as("rights in %s", GUIDE).hasSizeGreaterThan(10);
        return bindings;
    }
}
