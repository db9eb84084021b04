package io.tutti.query.platform;

import io.tutti.platform.security.AdminOnly;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import io.tutti.query.platform.ProjectionVersions.Versions;
import io.tutti.query.platform.ProjectionsEndpoint.Rebuild;
import io.tutti.query.platform.page.AdminStep;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.Panel;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For those who run the installation: how projections are, and building them anew. Views bring further panels. */
@Page(menu = AdminStep.PAGE, name = "admin", shortcut = "a", order = 70, roles = Role.ADMIN)
class AdminPage {

    private final Projections projections;
    private final ProjectionsEndpoint endpoint;
    private final List<Panel> panels;
    private final InstantSource clock = InstantSource.system();

    AdminPage(Projections projections, ProjectionsEndpoint endpoint, List<Panel> panels) {
        this.projections = projections;
        this.endpoint = endpoint;
        this.panels = panels;
    }

    /**
     * A projection as this process sees it.
     *
     * @param building the version that is being built; null for none
     * @param rebuild how far that is; null for none, and while Kafka does not say
     */
    record Row(
            Projection view,
            int version,
            ProjectionState state,
            @Nullable Integer building,
            @Nullable Rebuild rebuild) {

        public String name() {
            return view.name();
        }
    }

    @GetMapping(AdminStep.PAGE)
    String admin(Caller caller, Model model) {
        AdminOnly.check(caller);
        model.addAttribute("asOf", clock.instant());
        model.addAttribute(
                "projections", projections.all().stream().map(this::row).toList());
        AdminStep.show(model);
        panels.stream()
                .filter(panel -> panel.page().equals(AdminStep.PAGE))
                .forEach(panel -> panel.show(caller, model));
        return "admin/admin";
    }

    /** What the figures of a projection mean. */
    @GetMapping(AdminStep.PAGE + "/projections/{name}")
    String projection(@PathVariable String name, Caller caller, Model model) {
        AdminOnly.check(caller);
        model.addAttribute("asOf", clock.instant());
        model.addAttribute("one", row(endpoint.named(name)));
        return "admin/projection";
    }

    @PostMapping(AdminStep.PAGE + "/projections/{name}/rebuilds")
    String rebuild(@PathVariable String name, Caller caller, RedirectAttributes next) {
        return AdminStep.take(AdminStep.PAGE, next, () -> {
            endpoint.begun(name, caller);
            return "admin.rebuild-begun";
        });
    }

    @PostMapping(AdminStep.PAGE + "/projections/{name}/rebuilds/{version}/cancellations")
    String cancel(@PathVariable String name, @PathVariable int version, Caller caller, RedirectAttributes next) {
        return AdminStep.take(AdminStep.PAGE, next, () -> {
            endpoint.cancel(name, version, caller);
            return "admin.rebuild-cancelled";
        });
    }

    private Row row(ProjectionKeeper keeper) {
        Versions versions = keeper.versions();
        Integer building = versions.building();
        Rebuild rebuild = null;
        try {
            rebuild = building == null ? null : endpoint.rebuild(keeper, versions, building);
        } catch (KafkaException away) {
            // Where it is, is said at the next look.
        }
        return new Row(keeper.view(), versions.active(), keeper.state(), building, rebuild);
    }
}
