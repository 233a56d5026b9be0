import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/**
 * Looks at XML documents: feeds with Rome, sitemaps and their index with their schemas. Arguments: a folder of schemas
 * for sitemaps, one for their index, and a file of lines "kind, tab, file, tab, address". Prints one line for each fault.
 */
class Documents {

    private static final List<String> FAULTS = new ArrayList<>();

    public static void main(String... args) throws Exception {
        for (String line : Files.readAllLines(Path.of(args[2]))) {
            String[] document = line.split("\t");
            try {
                switch (document[0]) {
                    case "atom" -> atom(Files.readString(Path.of(document[1])), document[2]);
                    case "sitemap" -> schema(args[0], document[1]);
                    case "siteindex" -> schema(args[1], document[1]);
                    default -> throw new IllegalArgumentException("nobody knows " + document[0]);
                }
            } catch (Exception e) {
                FAULTS.add(document[2] + ": " + e.getMessage());
            }
        }
        FAULTS.forEach(System.out::println);
        System.exit(FAULTS.isEmpty() ? 0 : 1);
    }

    private static void schema(String schema, String file) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File(schema))
                .newValidator()
                .validate(new StreamSource(new File(file)));
    }

    private static void atom(String text, String address) throws Exception {
        Feed feed = (Feed) new WireFeedInput().build(new StringReader(text));
        require(feed.getId() != null && feed.getTitle() != null && feed.getUpdated() != null, address, "the feed's own");
        require(
                feed.getOtherLinks().stream().anyMatch(link -> "self".equals(link.getRel()) && address.equals(link.getHref())),
                address,
                "a link to itself");
        Set<String> ids = new HashSet<>();
        for (Entry entry : feed.getEntries()) {
            require(entry.getId() != null && ids.add(entry.getId()), address, "an id of its own for each entry");
            require(entry.getTitle() != null && !entry.getTitle().isBlank(), address, "a title for " + entry.getId());
            require(entry.getUpdated() != null && entry.getPublished() != null, address, "the times of " + entry.getId());
            require(!entry.getUpdated().before(entry.getPublished()), address, "an order in the times of " + entry.getId());
            require(!entry.getUpdated().after(feed.getUpdated()), address, "a time after that of " + entry.getId());
            require(!entry.getAlternateLinks().isEmpty(), address, "a link to " + entry.getId());
            require(!entry.getContents().isEmpty(), address, "the content of " + entry.getId());
        }
    }

    private static void require(boolean there, String address, String what) {
        if (!there) {
            FAULTS.add(address + ": lacks " + what);
        }
    }
}
