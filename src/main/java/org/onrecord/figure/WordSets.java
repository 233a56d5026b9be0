package org.onrecord.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** English words that tell, around a number in running text, whether it is a figure and where its unit ends. */
final class WordSets {
    /** Words after which a number is a name: "Article 5", "Boeing 737". */
    static final Set<String> NAMED_BY_NUMBER = set(
            "no nos nr nrs number numbers article articles art section sections chapter chapters page pages p pp figure"
                    + " fig table resolution resolutions channel channels flight flights boeing airbus route routes"
                    + " highway motorway interstate type phase level levels version versions windows iphone apollo"
                    + " group class grade season episode part parts volume vol item items paragraph paragraphs para"
                    + " rule law decree order protocol amendment title unit ward district precinct room gate lane"
                    + " platform terminal tier stage step round covid area formula category model proposition prop"
                    + " size psalm verse bus line studio pier catalogue exhibit appendix annex point clause schedule"
                    + " radio week day game match lap set act scene book bill directive regulation case file form"
                    + " question answer option plan track series zone sector region block building apartment flat"
                    + " floor house door seat box bay dock camp hill mission sputnik falcon soyuz voyager tesla"
                    + " windows android playstation xbox galaxy generation fortnite catch agenda");

    static final Set<String> MONTHS = set(
            "january february march april may june july august september october november december jan feb mar apr jun"
                    + " jul aug sep sept oct nov dec");

    /** Where a unit has ended, or none has begun. */
    static final Set<String> NO_UNIT = set(
            "a an the this that these those it its they them their he him his she her we us our you your i my who whom"
                    + " whose which what when where while why how and or but nor yet so if than as at by for from in"
                    + " into of off on onto out over per since through till to toward towards under until up upon via"
                    + " with within without about above across after against along amid among around before behind"
                    + " below beneath beside between beyond despite down during except inside like near past is are"
                    + " was were be been being am has have had having do does did will would shall should can could"
                    + " may might must not no only also just even still already then there here now ago later earlier"
                    + " each both all any some said says say told took take came come went go got get made make fled"
                    + " remain remained became left including either neither because although though however today"
                    + " yesterday tomorrow tonight overnight alone apiece annually daily weekly monthly yearly again"
                    + " ever never always too very much many few less least most respectively");

    static final Set<String> PLURALS = set(
            "people men women children police personnel staff troops cattle aircraft spacecraft feet teeth media data"
                    + " criteria sheep fish species series headquarters clergy infantry cavalry youth yen won yuan"
                    + " renminbi baht hryvnia hryvnias zloty rand lira rupiah dong ringgit forint kronor kroner"
                    + " km kg m cm mm ml l ha mph kph kmh mw gw kw kwh mwh gwh lb lbs oz ft in tonnes tons"
                    + " percent celsius fahrenheit hz mhz ghz kb mb gb tb sq dead crew");

    /** Measures that may stand on the digits, or after a hyphen: "10km", "five-day". */
    static final Set<String> GLUED = Set.of(
            "km", "kg", "cm", "mm", "ml", "l", "ha", "mph", "kph", "mw", "gw", "kw", "kwh", "mwh", "gwh", "lb", "lbs",
            "oz", "ft", "g", "t", "hz", "mhz", "ghz", "kb", "mb", "gb", "tb", "°c", "°f");

    static final Set<String> HYPHENED = set(
            "second minute hour day night week month year decade century mile kilometre kilometer metre meter foot inch"
                    + " acre hectare litre liter gallon barrel ton tonne pound kilogram kilo gram percent per dollar"
                    + " euro cent penny yen degree page word member seat person man woman strong storey story"
                    + " bed room point vote km kg m mm cm mph");

    static final Set<String> PEOPLE = set(
            "people troops soldiers personnel fighters forces men women children servicemen militants police officers"
                    + " civilians prisoners hostages sailors marines reservists conscripts recruits rebels insurgents"
                    + " gunmen terrorists workers peacekeepers guards mercenaries combatants pilots volunteers");

    static final Set<String> DETERMINERS = set(
            "the these those both its his her their our my your all other last first next past previous coming latest"
                    + " final top");

    static final Set<String> PERIODS = Set.of("last", "past", "next", "previous", "coming", "first", "final");

    static final Set<String> BACK_OR_ON = Set.of("ago", "earlier", "later", "before", "after", "prior", "old");

    static final Set<String> SUBJECT_FOLLOWS = Set.of("were", "was", "are", "have", "had");

    /** Words that may begin a sentence or follow another name and leave a number after them a number. */
    static final Set<String> OFTEN_CAPITAL = set(
            "the a an in at on of by for from to with about around some only just and but or when while after before"
                    + " since nearly almost over under more less fewer at least up as if that there those these"
                    + " another roughly approximately between among during through within of killed wounded injured"
                    + " then now so all its his her their our an estimated reportedly with including");

    /** Verbs after which "from 3 to 4" is a change and no range. */
    static final Set<String> CHANGES = set(
            "rose rise rises risen rising increased increase increases increasing grew grow grown growing growth up down"
                    + " jumped climbed went go gone fell fall falls fallen falling dropped drop drops declined decline"
                    + " cut cuts cutting raised raise raising reduced reduce reducing reduction shrank widened"
                    + " narrowed slipped surged soared slumped doubled tripled moved changed expanded lowered lifted"
                    + " improved slowed edged ticked swung switched shifted climb climbs climbing jump jumps jumping slide"
                    + " slides slid sliding swell swells swelled swollen swelling decrease decreases decreased decreasing"
                    + " declines declining plunge plunges plunged tumble tumbles tumbled plummet plummeted sink sinks sank"
                    + " sunk shrink shrinks shrunk expand expands widen widens narrow narrows soar soars surge surges"
                    + " slump slumps dip dips dipped gain gains gained gaining ease eased advance advanced double triple");

    /** Words that say of people what {@link Counted} counts, after their number. */
    static final Set<String> COUNTED =
            set("killed dead died deaths fatalities wounded injured injuries hurt missing captured"
                    + " prisoners deployed dispatched");

    /** Verbs before a number, and what they make it count. */
    static final Map<String, String> COUNTING = counting();

    private WordSets() {}

    private static Map<String, String> counting() {
        Map<String, String> counting = new HashMap<>();
        set("kill kills killed killing").forEach(verb -> counting.put(verb, "killed"));
        set("wound wounds wounded wounding injure injures injured injuring hurting")
                .forEach(verb -> counting.put(verb, "wounded"));
        set("capture captures captured capturing").forEach(verb -> counting.put(verb, "captured"));
        set("deploy deploys deployed deploying dispatch dispatches dispatched dispatching send sends sent sending")
                .forEach(verb -> counting.put(verb, "deployed"));
        return Map.copyOf(counting);
    }

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
