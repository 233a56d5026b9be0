package org.onrecord.search;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The languages in which the words of one stem are known, and what brings a word to its stem: of several stemmers the
 * lightest. Any other language is searched by its words as they are written.
 */
final class Stems {

    private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE = Map.ofEntries(
            entry("ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words))),
            entry("bg", BulgarianStemFilter::new),
            entry(
                    "bn",
                    words ->
                            new BengaliStemFilter(new BengaliNormalizationFilter(new IndicNormalizationFilter(words)))),
            entry("ca", words -> new SnowballFilter(words, new CatalanStemmer())),
            entry("cs", CzechStemFilter::new),
            entry("da", words -> new SnowballFilter(words, new DanishStemmer())),
            entry("de", words -> new GermanLightStemFilter(new GermanNormalizationFilter(words))),
            entry("el", words -> new GreekStemFilter(new GreekLowerCaseFilter(words))),
            entry("en", words -> new SnowballFilter(words, new EnglishStemmer())),
            entry("es", SpanishLightStemFilter::new),
            entry("et", words -> new SnowballFilter(words, new EstonianStemmer())),
            entry("eu", words -> new SnowballFilter(words, new BasqueStemmer())),
            entry("fa", PersianNormalizationFilter::new),
            entry("fi", FinnishLightStemFilter::new),
            entry("fr", FrenchLightStemFilter::new),
            entry("ga", words -> new SnowballFilter(words, new IrishStemmer())),
            entry("gl", GalicianStemFilter::new),
            entry(
                    "hi",
                    words -> new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(words)))),
            entry("hu", HungarianLightStemFilter::new),
            entry("hy", words -> new SnowballFilter(words, new ArmenianStemmer())),
            entry("id", IndonesianStemFilter::new),
            entry("it", ItalianLightStemFilter::new),
            entry("lt", words -> new SnowballFilter(words, new LithuanianStemmer())),
            entry("lv", LatvianStemFilter::new),
            entry("nl", words -> new SnowballFilter(words, new DutchStemmer())),
            entry("no", NorwegianLightStemFilter::new),
            entry("pt", PortugueseLightStemFilter::new),
            entry("ro", words -> new SnowballFilter(words, new RomanianStemmer())),
            entry("ru", RussianLightStemFilter::new),
            entry("sr", words -> new SnowballFilter(words, new SerbianStemmer())),
            entry("sv", SwedishLightStemFilter::new),
            entry("ta", words -> new SnowballFilter(words, new TamilStemmer())),
            entry("tr", words -> new SnowballFilter(words, new TurkishStemmer())));

    private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

    private Stems() {}

    /** The language of a tag of BCP 47, where its stems are known. */
    static Optional<String> language(String tag) {
        String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return Optional.of(NORWEGIAN.contains(language) ? "no" : language).filter(BY_LANGUAGE::containsKey);
    }

    static TokenStream of(TokenStream words, String language) {
        return BY_LANGUAGE.get(language).apply(words);
    }
}
