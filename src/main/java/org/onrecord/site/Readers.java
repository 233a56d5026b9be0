package org.onrecord.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.onrecord.claim.Topic;
import org.onrecord.speaker.Speaker;

/** Whether readers meet what the desk has before it, so that its pages lead to theirs only where there is one. */
@Named
@ApplicationScoped
public class Readers {

    public boolean meetSpeaker(Speaker speaker) {
        return PublicSpeakers.isPublic(speaker);
    }

    public boolean meetTopic(Topic topic) {
        return PublicTopics.isPublic(topic);
    }
}
