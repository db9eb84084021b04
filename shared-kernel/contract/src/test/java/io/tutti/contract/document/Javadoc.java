package io.tutti.contract.document;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What the Javadoc in the sources says of types, record components and constants. It is the one place where events and
 * their fields are described; whatever is generated takes its sentences from here.
 */
final class Javadoc {

    private final Map<String, List<? extends DocTree>> comments = new HashMap<>();

    /** Reads all sources below some folders. */
    Javadoc(Path... folders) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(
                            Stream.of(folders).flatMap(Javadoc::sources).toList()));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(trees).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a type is. */
    String of(Class<?> type) {
        return found(type.getSimpleName());
    }

    /** What a record component or a constant is. */
    String of(Class<?> type, String part) {
        return found(type.getSimpleName() + "." + part);
    }

    /** Phrases become sentences: a component's description mostly begins small and ends without a point. */
    private String found(String name) {
        List<? extends DocTree> comment = Objects.requireNonNull(comments.get(name), () -> name + " has no Javadoc");
        String text = comment.stream()
                .map(Javadoc::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
        String end = text.endsWith(".") || text.endsWith("?") ? "" : ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + end;
    }

    private static String text(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> "`" + literal.getBody().getBody() + "`";
            case LinkTree link -> link.getReference().getSignature().replaceFirst("^#", "");
            default -> throw new IllegalArgumentException("Javadoc for people of all kinds has no " + part);
        };
    }

    /** Types of the same simple name do not occur in the contract; if they did, the later one would win. */
    private final class Reader extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private String type = "";

        private Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            String outer = type;
            type = tree.getSimpleName().toString();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                keep(type, comment.getFullBody());
                comment.getBlockTags().forEach(tag -> {
                    if (tag instanceof ParamTree parameter) {
                        keep(type + "." + parameter.getName(), parameter.getDescription());
                    }
                });
            }
            super.visitClass(tree, nothing);
            type = outer;
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                keep(type + "." + tree.getName(), comment.getFullBody());
            }
            return super.visitVariable(tree, nothing);
        }

        private void keep(String name, List<? extends DocTree> comment) {
            if (!comment.isEmpty()) {
                comments.put(name, comment);
            }
        }
    }
}
