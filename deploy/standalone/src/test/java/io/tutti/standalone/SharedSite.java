package io.tutti.standalone;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One site for all tests of pages, because its story takes a while to be told; it ends with the last test of the run. */
final class SharedSite implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedSite.class))
                .computeIfAbsent(Site.class, _ -> open(), Site.class);
    }

    private static Site open() {
        try {
            return Site.open();
        } catch (Exception e) {
            throw new AssertionError("the site does not open", e);
        }
    }
}
