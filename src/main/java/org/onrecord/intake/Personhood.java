package org.onrecord.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether the text tells that a name of several words is a person's. "Rio Tinto" and "Narendra Modi" look alike:
 * a title, a role, an age, a "who" or a common first name tells, and else an editor says so.
 */
final class Personhood {
    /** First names beside those that tell of "he" or "she". */
    private static final Set<String> FIRST_NAMES =
            set("abdul abdullah abigail adrian alejandro alex alexander alexandra"
                    + " alexei alexey alfred allison alyssa amir amit andre andreas andrei andres andy angel angus anika anthony"
                    + " antoine anwar arjun arnold ashley ashraf barack barbra barry beatrice becky benedict bernie bert beth"
                    + " beto betty bobby brad bradley brandon brenda brent bret brett brianna bruce bruno bryan caitlin cameron"
                    + " camille carl carly carlo carmen carrie cathy cecilia chad chelsea cheryl chloe chris christian christina"
                    + " chuck cindy clarence clark claude claudia cliff clint clive colin connie connor cory courtney craig curtis"
                    + " cynthia cyril dale dan danielle danny darren dean debbie debra denis dennis derek desmond diane diego dina"
                    + " dominic don doris doug douglas duncan dwight dylan earl eddie edgar edith eduardo eileen elaine elias"
                    + " elijah elise ella elliot elon emanuel emil enrique erdogan erica erik erika ernest esther ethan eugene"
                    + " evan evelyn faisal farah felipe felix ferdinand fernando fidel francesca francis francisco francois"
                    + " françois frederick friedrich fritz gabriel gavin gene geoff geoffrey george gerald gerard gerhard"
                    + " gianni gina giovanni giuseppe glen glenn gloria gordon greta gregory guillermo gus gustavo guy hakan"
                    + " hamid hamza harold harriet harvey hassan hector heidi helena herbert herman hilary hiroshi howard hugo"
                    + " humza hussein ibrahim igor ilhan imran isaac isabella ismail jackie jacques jaime jake jamal jamie jan"
                    + " janice jared javier jay jean jeb jeffrey jenna jenny jens jerome jerry jesse jesus jill jimmy joachim"
                    + " joanne joel johan johannes john jonas jordan jorge josé josef josep josh joshua joyce juanita judy julian"
                    + " juliet julius justin karim karin karl karol kate kathryn kathy katrina kay kellyanne kelly ken kerry khalid"
                    + " kim kimberly klaus kristen kristin kurt kyle kyriakos larry laurent lauren laurence laurie lawrence leah"
                    + " leila leo leon leonard leonardo leslie lewis liz lloyd logan lorenzo lori louis luc luca lucas luis luiz"
                    + " lydia lynn mahmoud maksim malcolm mamadou manuel marcel marcello marcelo marcia marcos marcus mariana"
                    + " marina mario marjorie marta martin marvin mateo matt matteo maurice mauricio max maxim maya megan mehmet"
                    + " melania melinda meredith mia michel miguel mikhail mitch mitt mohamad mohammad mohammad moises molly"
                    + " mustafa nadia naomi narges natalie natasha ned nelson nicolas nicolás nikki nikolai noah noel nora norman"
                    + " olaf oleg olena oskar osama pablo paige pamela paolo pascal pat patrice patrick paulo pavel peggy penny"
                    + " pete phillip phoebe pranab priscilla rahul raj rajesh ramon randall randy raphael rashid raul ravi ray"
                    + " raymond rebekah reggie regina rené ricardo rick ricky rishi rita robby roberta roberto robin rodney"
                    + " rodrigo roland roman ron ronnie rory rosemary ross rowan roy rudolf rudy rupert russell ruslan sabrina"
                    + " sadiq saeed salman sally salvador samantha samir sanjay santiago sebastian seth shane shannon shaun shawn"
                    + " sheryl shirley sidney sofia sonia stacey stan stanley stefan stefano stella stewart sue suella sven sylvia"
                    + " tamara tammy tariq tatiana taylor ted terence teri terri terry thabo theo theodore thierry tiffany tina"
                    + " tobias todd toby tommy tracey trevor tyler ulrich umar vanessa vernon veronica vicky viktor vincent"
                    + " vinod violet vivian vivek warren wayne wesley wilhelm willie winston wolfgang yasmin yuri yves zach"
                    + " zachary zoran");

    /** Particles of names of people; "du" and "des" are also those of "Médecins du Monde". */
    private static final Set<String> PARTICLES = set("bin bint ibn von van abu ter");

    /** What no surname is: "Marie Stopes International", "Virginia Tech". */
    private static final Set<String> THINGS =
            set("international watch palace motors electric mills holdings stores foods"
                    + " energy capital partners brothers sons industries technologies systems tech pharmaceuticals global mobile"
                    + " worldwide cars records pictures studios hotels bakery assembly nation peace action now rights amnesty"
                    + " morris sachs stanley hornets");

    private static final int LONGEST_AGE = 3;

    private Personhood() {}

    /** By the name alone. */
    static boolean tells(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ", 10);
        if (words.length < 2 || THINGS.contains(words[words.length - 1])) {
            return false;
        }
        boolean particle = false;
        for (int i = 0; i < words.length - 1; i++) {
            particle |= PARTICLES.contains(words[i]) || i > 0 && isInitial(words[i]);
        }
        return particle || isInitial(words[0]) || isFirstName(words[0]);
    }

    /** "John F. Kennedy"; but "U.S. Steel" has none. */
    private static boolean isInitial(String word) {
        return word.length() == 2 && word.endsWith(".") && Character.isLetter(word.charAt(0));
    }

    private static boolean isFirstName(String word) {
        String first = word.indexOf('-') > 0 ? word.substring(0, word.indexOf('-')) : word;
        return FIRST_NAMES.contains(first) || Gender.isFirstName(first);
    }

    /** By what follows it: ", 45," or ", who". */
    static boolean tells(List<Word> words, int end) {
        if (end + 1 >= words.size() || !words.get(end).text().equals(",")) {
            return false;
        }
        String next = words.get(end + 1).lower();
        boolean age = next.length() < LONGEST_AGE && next.chars().allMatch(Character::isDigit);
        boolean closed = end + 2 < words.size() && words.get(end + 2).text().equals(",");
        return next.equals("who") || next.equals("whose") || age && closed;
    }

    private static Set<String> set(String words) {
        return Set.copyOf(new HashSet<>(List.of(words.split(" "))));
    }
}
