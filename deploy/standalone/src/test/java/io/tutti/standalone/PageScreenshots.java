package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures of every page, to be looked at by people; {@code deploy/standalone/screenshots} takes them. */
class PageScreenshots {

    private static final Path FOLDER = Path.of("target/screenshots");
    /** A phone, a laptop, a wall screen. */
    private static final List<Integer> WIDTHS = List.of(360, 1280, 2560);

    @Test
    void every_page_is_pictured_on_small_and_large_screens_in_both_themes() throws Exception {
        try (Site site = Site.open()) {
            for (SitePage kind : SitePage.ALL) {
                try (Visitor visitor = site.visitor(kind.person())) {
                    assertThat(visitor.open(site.path(kind.path())).status()).isEqualTo(kind.status());
                    for (int width : WIDTHS) {
                        visitor.page().setViewportSize(width, width > 1280 ? 1440 : 900);
                        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                            String file = kind.name() + "-" + width + "-"
                                    + theme.name().toLowerCase() + ".png";
                            visitor.page()
                                    .screenshot(new Page.ScreenshotOptions()
                                            .setPath(FOLDER.resolve(file))
                                            .setFullPage(true));
                        }
                    }
                }
            }
        }
    }
}
