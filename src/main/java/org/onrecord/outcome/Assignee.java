package org.onrecord.outcome;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.account.User;
import org.onrecord.web.Choice;

/** Somebody who can be asked to look again, as a form offers them: two of one name are told apart. */
public record Assignee(String name, String label) implements Choice {

    static List<Assignee> all() {
        List<User> people =
                User.atWork().stream().filter(FollowUp::canBeGivenTo).toList();
        Map<String, Long> named = people.stream().collect(Collectors.groupingBy(User::name, Collectors.counting()));
        Function<User, String> label =
                person -> named.get(person.name()) == 1 ? person.name() : person.name() + ", " + person.email();
        return people.stream()
                .map(person -> new Assignee(person.id().toString(), label.apply(person)))
                .toList();
    }
}
