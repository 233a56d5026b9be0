package org.onrecord.intake;

import static org.onrecord.claim.ClaimKind.ABSENCE;
import static org.onrecord.claim.ClaimKind.CHARACTERISATION;
import static org.onrecord.claim.ClaimKind.DIRECTIVE;
import static org.onrecord.claim.ClaimKind.EVENT;
import static org.onrecord.claim.ClaimKind.INTENT;
import static org.onrecord.claim.ClaimKind.PLEDGE;
import static org.onrecord.claim.ClaimKind.PREDICTION;
import static org.onrecord.claim.ClaimKind.QUANTITY;
import static org.onrecord.claim.ClaimKind.RULE;
import static org.onrecord.claim.ClaimKind.SUPERLATIVE;

import java.util.List;

/** Articles of several kinds, made up for the purpose, held against what an editor would take from them. */
final class ShortArticles {

    static Rows theCouncilClosesLibraries() {
        return Rows.of("""
            HARTLEY — The town council voted on Monday to close three of its five libraries, a decision that its leader called “painful but unavoidable.”

            “We looked at every other option, and there was none,” said Margaret Oyelaran, the council’s leader. “Nobody on this side of the chamber wanted it.”

            The closures will save £1.2 million a year, according to a report that was published last week. Councillor Peter Lund, who leads the opposition, said the figure was wrong and accused the council of hiding the costs of redundancies.

            He promised to reopen the libraries if his party wins the election in May. More than 4,000 people have signed a petition against the plan, making it the largest in the town’s history.

            Read more: What your council spends
            """)
                .told("The town council voted on Monday to close three of its five libraries", EVENT)
                .said("Margaret Oyelaran", "painful but unavoidable", CHARACTERISATION)
                .said("Margaret Oyelaran", "We looked at every other option, and there was none", ABSENCE)
                .said("a report", "The closures will save £1.2 million a year", PREDICTION)
                .said("Peter Lund", "the figure was wrong", null)
                .said("Peter Lund", "the council of hiding the costs of redundancies", null)
                .said("Peter Lund", "to reopen the libraries if his party wins the election in May", PLEDGE)
                .told("More than 4,000 people have signed a petition against the plan", QUANTITY)
                .told("making it the largest in the town’s history", SUPERLATIVE);
    }

    static Rows trainDriversStrike() {
        return Rows.of("""
            LONDON (Reuters) - Train drivers began a 48-hour strike on Friday after talks over pay broke down, leaving about 2 million passengers without services.

            The union said its members had not had a pay rise since 2019. “They cannot be expected to work for less every year,” its general secretary, Dave Kowalski, told the BBC. He said further strikes were likely in December.

            A spokesperson for the Department for Transport said the offer of 8 percent was fair. The department declined to comment on whether ministers had blocked an earlier deal, as the union claims.

            Analysts at Redwood Bank estimate that each day of strikes costs the economy between £60 million and £90 million.

            There are fears that the dispute could spread to bus services. Is this the end of cheap travel?
            """)
                .told("Train drivers began a 48-hour strike on Friday", null)
                .told("leaving about 2 million passengers without services", QUANTITY)
                .said("The union", "its members had not had a pay rise since 2019", ABSENCE)
                .said("Dave Kowalski", "They cannot be expected to work for less every year", null)
                .said("Dave Kowalski", "further strikes were likely in December", PREDICTION)
                .said("A spokesperson for the Department for Transport", "the offer of 8 percent was fair", null)
                .told("The department declined to comment on whether ministers had blocked an earlier deal", null)
                .said(
                        "Analysts at Redwood Bank",
                        "each day of strikes costs the economy between £60 million and £90 million",
                        QUANTITY)
                .said("fears", "the dispute could spread to bus services", PREDICTION);
    }

    static Rows aFootballClubSignsAStriker() {
        return Rows.of("""
            Northgate United have signed striker Luis Ferreira from Porto Alegre FC for a club-record fee of 31 million euros.

            The 24-year-old, who scored 19 goals last season, has agreed a contract until 2029. “It’s a dream for me and my family,” Ferreira said. “I want to win trophies here.”

            Manager Ellen Strand described him as “the best finisher in the league” and said he would be fit to play on Saturday.

            The club did not disclose the terms of the deal. According to the newspaper O Dia, his agent will receive 3 million euros.

            Photo: Ferreira at the training ground on Tuesday
            """)
                .told(
                        "Northgate United have signed striker Luis Ferreira from Porto Alegre FC for a club-record fee of 31 million euros",
                        QUANTITY)
                .told("has agreed a contract until 2029", null)
                .told("who scored 19 goals last season", QUANTITY)
                .said("Luis Ferreira", "It’s a dream for me and my family", null)
                .said("Ellen Strand", "him as “the best finisher in the league”", CHARACTERISATION)
                .said("Ellen Strand", "he would be fit to play on Saturday", PREDICTION)
                .told("The club did not disclose the terms of the deal", ABSENCE)
                .said("O Dia", "his agent will receive 3 million euros", PREDICTION);
    }

    static Rows aStormStrikesTheCoast() {
        return Rows.of("""
            At least 14 people were killed and dozens injured when Storm Petra struck the coast on Sunday night, officials said.

            Governor Anita Rao said that around 30,000 homes were without power. “This is the worst storm we have seen in 40 years,” she told reporters. She urged residents to stay indoors.

            The national weather service had warned of winds of up to 140 kilometres an hour. Rescue teams reached the island of Sol, which was cut off for two days, on Tuesday morning.

            The storm weakened as it moved north, the weather service said. It could strengthen again before the weekend.

            Critics say the warning came too late. Rao denied that, saying that every household received a message on Saturday.
            """)
                .said(
                        "officials",
                        "At least 14 people were killed and dozens injured when Storm Petra struck the coast on Sunday night",
                        QUANTITY)
                .said("Anita Rao", "around 30,000 homes were without power", QUANTITY)
                .said("Anita Rao", "This is the worst storm we have seen in 40 years", SUPERLATIVE)
                .said("Anita Rao", "residents to stay indoors", DIRECTIVE)
                .said("The national weather service", "winds of up to 140 kilometres an hour", QUANTITY)
                .told("Rescue teams reached the island of Sol", null)
                .told("which was cut off for two days", QUANTITY)
                .said("The weather service", "The storm weakened as it moved north", null)
                .told("It could strengthen again before the weekend", PREDICTION)
                .said("Critics", "the warning came too late", null)
                .said("Anita Rao", "every household received a message on Saturday", null);
    }

    static Rows aManagerIsJailed() {
        return Rows.of("""
            A former bank manager was jailed for six years on Thursday for stealing $2.3 million from elderly customers.

            Judge Helen Marsh told Robert Quayle, 52, that his crimes were “cynical and cruel.” Quayle, who had pleaded guilty to 11 counts of fraud, showed no emotion.

            “He was the man they trusted,” prosecutor Omar Haddad told the court. “He emptied their accounts to pay for his boat.”

            Quayle’s lawyer said that her client was deeply sorry and had repaid $400,000. She asked the judge for a suspended sentence.

            It is believed that some of the money was moved abroad. Police say the investigation is continuing.
            """)
                .told(
                        "A former bank manager was jailed for six years on Thursday for stealing $2.3 million from elderly customers",
                        QUANTITY)
                .said("Helen Marsh", "his crimes were “cynical and cruel", CHARACTERISATION)
                .told("who had pleaded guilty to 11 counts of fraud", QUANTITY)
                .said("Omar Haddad", "He emptied their accounts to pay for his boat", null)
                .said("Quayle’s lawyer", "her client was deeply sorry and had repaid $400,000", QUANTITY)
                .said("It is believed", "some of the money was moved abroad", null)
                .said("Police", "the investigation is continuing", null);
    }

    static Rows aCompanyReportsEarnings() {
        return Rows.of("""
            Brightwave Inc. reported on Wednesday a quarterly profit of $412 million, up 18% from a year earlier, as demand for its chips grew in Asia.

            Chief executive Karen Liu said the company expects sales of between $2.1 billion and $2.3 billion in the next quarter. “We are only at the beginning,” Liu said in a call with analysts.

            Shares of Brightwave rose 6 percent. The company plans to cut 500 jobs in Europe, where sales fell for the third quarter in a row, and will open a factory in Vietnam.

            Brightwave is the first chipmaker to report earnings this season. Its rival Castor Systems will publish its results next week.

            “Their margins are unsustainable,” wrote Jan Peeters, an analyst at Delta Securities.
            """)
                .said("Brightwave Inc.", "a quarterly profit of $412 million, up 18% from a year earlier", QUANTITY)
                .said(
                        "Karen Liu",
                        "the company expects sales of between $2.1 billion and $2.3 billion in the next quarter",
                        QUANTITY)
                .said("Karen Liu", "We are only at the beginning", null)
                .told("Shares of Brightwave rose 6 percent", QUANTITY)
                .told("The company plans to cut 500 jobs in Europe", null)
                .told("where sales fell for the third quarter in a row", QUANTITY)
                .told("Brightwave is the first chipmaker to report earnings this season", SUPERLATIVE)
                .told("Its rival Castor Systems will publish its results next week", PREDICTION)
                .said("Jan Peeters", "Their margins are unsustainable", null);
    }

    static Rows measlesComesBack() {
        return Rows.of("""
            GENEVA, March 4 - The World Health Organization said on Tuesday that measles cases had doubled in Europe last year, to 127,350.

            It was the highest number since 1997, the agency said. Children under five accounted for more than 40 percent of the cases.

            “Measles is back, and it’s a wake-up call,” said Dr. Hans Weber, the WHO’s regional director. Without high vaccination rates, he added, there is no health security.

            Romania reported 30,692 cases, followed by Kazakhstan with 28,147, the report shows. A spokeswoman for the health ministry in Bucharest rejected the criticism, calling the figures “misleading”.
            """)
                .said(
                        "World Health Organization",
                        "measles cases had doubled in Europe last year, to 127,350",
                        QUANTITY)
                .said("World Health Organization", "It was the highest number since 1997", SUPERLATIVE)
                .said(
                        "World Health Organization",
                        "Children under five accounted for more than 40 percent of the cases",
                        QUANTITY)
                .said("Hans Weber", "Measles is back, and it’s a wake-up call", null)
                .said("Hans Weber", "there is no health security", ABSENCE)
                .said("Romania", "30,692 cases, followed by Kazakhstan with 28,147", QUANTITY)
                .said(
                        "A spokeswoman for the health ministry in Bucharest",
                        "the figures “misleading”",
                        CHARACTERISATION)
                .said("A spokeswoman for the health ministry in Bucharest", "the criticism", null);
    }

    static Rows theMinimumWageRises() {
        return Rows.of("""
            The government will raise the minimum wage to 15 euros by 2027, Labour Minister Sofia Berger announced.

            “Work must pay,” Berger said at a news conference in Berlin. The opposition called the plan a gift to the unions. Economists were divided: some warned of job losses, while others said that the effect would be small.

            Some 6 million workers earn less than 15 euros an hour, according to the Federal Statistics Office. Under the law, employers who pay less can be fined.

            In 2022 the government had promised not to interfere again. “That promise was broken,” opposition leader Markus Thiel told the newspaper Der Tag.
            """)
                .said("Sofia Berger", "The government will raise the minimum wage to 15 euros by 2027", PREDICTION)
                .said("Sofia Berger", "Work must pay", DIRECTIVE)
                .said("The opposition", "the plan a gift to the unions", CHARACTERISATION)
                .said("some", "job losses", null)
                .said("others", "the effect would be small", PREDICTION)
                .said("Federal Statistics Office", "Some 6 million workers earn less than 15 euros an hour", QUANTITY)
                .told("In 2022 the government had promised not to interfere again", null)
                .told("Under the law, employers who pay less can be fined", RULE)
                .said("Markus Thiel", "That promise was broken", null);
    }

    static Rows hikersAreFound() {
        return Rows.of("""
            Two hikers missing in the Karwendel mountains since Saturday were found alive on Monday, the mountain rescue service said.

            The brothers, aged 19 and 23, had taken shelter in a hut. “They were cold and hungry, but they are fine,” rescuer Toni Gruber said, adding that snow had blocked the path.

            A helicopter flew them to a hospital in Innsbruck. More than 60 people took part in the search, which cost an estimated 40,000 euros.

            Their mother, Ingrid Hofer, thanked the rescuers. “I never gave up hope,” she said.
            """)
                .said(
                        "The mountain rescue service",
                        "Two hikers missing in the Karwendel mountains since Saturday were found alive on Monday",
                        QUANTITY)
                .told("The brothers, aged 19 and 23, had taken shelter in a hut", null)
                .said("Toni Gruber", "They were cold and hungry, but they are fine", null)
                .said("Toni Gruber", "snow had blocked the path", null)
                .told("More than 60 people took part in the search", QUANTITY)
                .told("which cost an estimated 40,000 euros", QUANTITY)
                .told("A helicopter flew them to a hospital in Innsbruck", null)
                .told("Their mother, Ingrid Hofer, thanked the rescuers", null)
                .said("Ingrid Hofer", "I never gave up hope", ABSENCE);
    }

    static Rows waterIsFoundOnAPlanet() {
        return Rows.of("""
            MADRID — Scientists have found water vapour on a planet 120 light years away, a team from the University of Salamanca reports in the journal Orbit.

            The planet, named K9-b, is eight times as heavy as Earth. “It’s the most promising world so far,” said lead author Dr. Lucía Torres. However, other astronomers are sceptical.

            “The signal is weak,” said Ben Achterberg of Leiden University, who was not involved in the study. “I’d want to see it confirmed.” He believes that the data could also be explained by starspots.

            The team used 11 nights of observations by the Keck telescope to detect the molecule. It hopes to observe the planet again in 2027.
            """)
                .said("Scientists", "water vapour on a planet 120 light years away", QUANTITY)
                .told("is eight times as heavy as Earth", QUANTITY)
                .said("Lucía Torres", "It’s the most promising world so far", SUPERLATIVE)
                .said("Ben Achterberg", "I’d want to see it confirmed", null)
                .said("Ben Achterberg", "the data could also be explained by starspots", PREDICTION)
                .told("The team used 11 nights of observations by the Keck telescope", QUANTITY)
                .told("It hopes to observe the planet again in 2027", INTENT);
    }

    static Rows thePresidentVetoesABill() {
        return Rows.of("""
            WASHINGTON (AP) — President Elena Marsh on Thursday vetoed a bill that would have ended subsidies for ethanol, saying it would hurt farmers.

            “I will not turn my back on rural America,” Marsh said in a statement. The White House said the bill would cost 35,000 jobs, a number that economists dispute.

            Senator Tom Bradley, a Republican from Ohio and the bill’s sponsor, vowed to override the veto. He needs 67 votes in the Senate, where his party holds 53 seats.

            Moscow’s ambassador said Russia had no interest in the dispute. Marsh and Bradley have not spoken since October, according to two people familiar with the matter.
            """)
                .told(
                        "President Elena Marsh on Thursday vetoed a bill that would have ended subsidies for ethanol",
                        EVENT)
                .said("Elena Marsh", "it would hurt farmers", PREDICTION)
                .said("Elena Marsh", "I will not turn my back on rural America", PLEDGE)
                .said("White House", "the bill would cost 35,000 jobs", PREDICTION)
                .said("Tom Bradley", "to override the veto", PLEDGE)
                .told("He needs 67 votes in the Senate", QUANTITY)
                .told("where his party holds 53 seats", QUANTITY)
                .said("Moscow’s ambassador", "Russia had no interest in the dispute", ABSENCE)
                .said(
                        "two people familiar with the matter",
                        "Marsh and Bradley have not spoken since October",
                        ABSENCE);
    }

    static Rows missilesAreLaunched() {
        return Rows.of("""
            Yonhap reported on Tuesday that the South Korean military had detected the launch of two missiles. “The missiles flew about 350 kilometres,” the Joint Chiefs of Staff said in a text message, according to Yonhap.

            President Lee Min-ho said the launch violated U.N. resolutions, the agency reported. He ordered the military to raise its readiness.

            North Korea said last month that it would never give up its weapons. State media did not mention the launch on Tuesday.
            """)
                .said("Yonhap", "the South Korean military had detected the launch of two missiles", QUANTITY)
                .said("Joint Chiefs of Staff", "The missiles flew about 350 kilometres", QUANTITY)
                .said("Lee Min-ho", "the launch violated U.N. resolutions", RULE)
                .said("Lee Min-ho", "the military to raise its readiness", DIRECTIVE)
                .said("North Korea", "it would never give up its weapons", null)
                .told("State media did not mention the launch on Tuesday", ABSENCE);
    }

    /** All of them, each on its own. */
    static List<Rows> all() {
        return List.of(
                theCouncilClosesLibraries(),
                trainDriversStrike(),
                aFootballClubSignsAStriker(),
                aStormStrikesTheCoast(),
                aManagerIsJailed(),
                aCompanyReportsEarnings(),
                measlesComesBack(),
                theMinimumWageRises(),
                hikersAreFound(),
                waterIsFoundOnAPlanet(),
                thePresidentVetoesABill(),
                missilesAreLaunched());
    }

    private ShortArticles() {}
}
