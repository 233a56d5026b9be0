package org.onrecord.testing;

import static org.junit.jupiter.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for one test class, as a {@code @RegisterExtension static}: the machine's Chromium, or the one that
 * the environment variable CHROMIUM names. Each person has a browser session of their own, which ends with the test.
 * Without a browser the test fails: a story that nobody saw in a browser has not been tested.
 */
public final class Browser implements AfterEachCallback, AfterAllCallback {

    /** The widths at which pages are looked at: a desk's screen and a small phone. */
    public static final int WIDE = 1280;

    public static final int NARROW = 360;

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final List<String> LAYOUT = List.of("color-contrast", "target-size", "scrollable-region-focusable");

    /** What axe finds by some rules, a line for each fault and below it where; frames are pages of their own. */
    private static final String FAULTS = """
            async rules => (await axe.run({ runOnly: rules, resultTypes: ['violations'], iframes: false }))
                .violations.map(rule => `${rule.id} (${rule.impact}): ${rule.help}`
                    + rule.nodes.map(node => `\\n    ${node.target}  ${node.html}\\n        `
                        + node.failureSummary.replaceAll('\\n', '\\n        ')).join(''))""";

    private final Map<String, BrowserContext> sessions = new LinkedHashMap<>();
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    /** A new page in a person's browser, the same one throughout a test: {@code browser.of("editor")}. */
    public Page of(String person) {
        return page(person, new NewContextOptions());
    }

    /** A new page in a person's browser that runs no script. */
    public Page withoutScript(String person) {
        return page(person + " without script", new NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Signs in as people do. */
    public Page signedIn(Page page, String email, String password) {
        page.navigate("/login");
        page.fill("[name=email]", email);
        page.fill("[name=password]", password);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Fails when axe finds anything against WCAG 2.2 AA, on a wide or on a narrow screen, in light or in dark. */
    public void axeClean(Page page) {
        // Once for the three looks: it is half a megabyte of script, and axe's own builder would read it for each.
        page.evaluate(AxeBuilder.getAxeScript());
        List<String> found = new ArrayList<>();
        found.addAll(faults(page, WIDE, ColorScheme.LIGHT, Map.of("type", "tag", "values", WCAG_2_2_AA)));
        // In the dark only the colours are others, and the same on every screen.
        found.addAll(faults(page, WIDE, ColorScheme.DARK, Map.of("type", "rule", "values", COLOURS)));
        // On a narrow screen only the layout is another.
        found.addAll(faults(page, NARROW, ColorScheme.LIGHT, Map.of("type", "rule", "values", LAYOUT)));
        if (!found.isEmpty()) {
            fail("axe found %d faults on %s%n%s".formatted(found.size(), page.url(), String.join("\n", found)));
        }
    }

    private static List<String> faults(Page page, int width, ColorScheme scheme, Map<String, ?> rules) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        String look = "%s, %d wide: ".formatted(scheme.name().toLowerCase(Locale.ROOT), width);
        return ((List<?>) page.evaluate(FAULTS, rules))
                .stream().map(fault -> look + fault).toList();
    }

    /** Keeps what a page looks like, for people, where a run is asked to: {@code -Dtests.look=true}. */
    public void look(Page page, String name) {
        if (Boolean.getBoolean("tests.look")) {
            keep(page, name);
        }
    }

    /** Keeps what a page looks like, wide and narrow, in light and in dark, under target/screenshots. */
    void keep(Page page, String name) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                String suffix = scheme == ColorScheme.DARK ? "-dark" : "";
                page.screenshot(new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + "-" + width + suffix + ".png")));
            }
        }
    }

    /** Fails when a page has to be moved sideways to be read on a narrow screen. */
    public void fitsNarrow(Page page) {
        page.setViewportSize(NARROW, 900);
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > NARROW) {
            fail("%s is %d pixels wide on a screen of %d".formatted(page.url(), width, NARROW));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName();
            sessions.forEach((person, session) -> session.pages()
                    .forEach(page -> page.screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    SCREENSHOTS.resolve("failed-" + name + "-" + person.replace(' ', '-') + ".png")))));
        }
        sessions.values().forEach(BrowserContext::close);
        sessions.clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (playwright != null) {
            chromium.close();
            playwright.close();
            playwright = null;
        }
    }

    private Page page(String session, NewContextOptions options) {
        return sessions.computeIfAbsent(session, name -> chromium().newContext(options.setBaseURL(address())))
                .newPage();
    }

    private static String address() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    private com.microsoft.playwright.Browser chromium() {
        if (playwright == null) {
            Path executable = executable();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable)
                            // Chromium refuses to run as root inside its sandbox, and build machines run as root.
                            // The rest keeps it from talking to anyone but the application.
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return chromium;
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The browser tests need Chromium and found none. Install it"
                        + " (Debian: apt-get install chromium), or name it in the environment variable CHROMIUM."));
    }
}
