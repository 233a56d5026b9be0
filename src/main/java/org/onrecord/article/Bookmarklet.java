package org.onrecord.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.BadRequestException;
import java.util.regex.Pattern;
import org.onrecord.web.Site;

/**
 * The bookmark that sends what is selected on a page of any site to this desk. On our own pages it is no more than a
 * link to drag: our policy runs nothing of it there.
 */
@Named
@ApplicationScoped
public class Bookmarklet {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://[A-Za-z0-9._:\\[\\]-]{1,255}(?:/[A-Za-z0-9._~/-]*)?");

    /** The markup of a long selection is left out: its text says the same. */
    private static final String SCRIPT = """
            javascript:(function(){\
            var d=document,s=getSelection(),h='';\
            try{var b=d.createElement('div');\
            for(var i=0;i<s.rangeCount;i++)b.appendChild(s.getRangeAt(i).cloneContents());\
            h=b.innerHTML}catch(e){}\
            var f=d.createElement('form');\
            f.method='post';f.action='%s';f.target='_blank';f.acceptCharset='UTF-8';f.style.display='none';\
            [['title',d.title],['text',String(s)],['markup',h.length>200000?'':h],['url',location.href]]\
            .forEach(function(p){var t=d.createElement('textarea');t.name=p[0];t.value=p[1];f.appendChild(t)});\
            d.body.appendChild(f);f.submit();f.remove()})()""";

    private final Site site;

    Bookmarklet(Site site) {
        this.site = site;
    }

    /** The address that the bookmark holds; empty where this desk's own can't be told. */
    public String address() {
        String origin = origin();
        return ORIGIN.matcher(origin).matches() ? SCRIPT.formatted(origin + Sharing.PATH) : "";
    }

    private String origin() {
        try {
            return site.absolute("");
        } catch (BadRequestException e) {
            return "";
        }
    }
}
