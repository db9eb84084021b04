package io.tutti.query.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words of a text and the terms that they are found by. A contribution does not say in which language it is; so each word
 * has a term for its plain form without accents, one for its English and one for its German stem, told apart by a prefix.
 */
final class Words {

    private static final String PLAIN = "=";
    private static final String ENGLISH = "e:";
    private static final String GERMAN = "d:";

    private static final Analyzer PLAIN_FORMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(tokens)));
        }
    };

    private static final Analyzer ENGLISH_STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(
                    tokens, new KStemFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokens))));
        }
    };

    private static final Analyzer GERMAN_STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(
                    tokens,
                    new ASCIIFoldingFilter(
                            new GermanLightStemFilter(new GermanNormalizationFilter(new LowerCaseFilter(tokens)))));
        }
    };

    private Words() {}

    /**
     * One word of a text.
     *
     * @param from where it begins in the text, {@code to} where it has ended
     */
    record Word(String plain, Set<String> terms, int from, int to) {}

    private record Token(String form, int from, int to) {}

    /** The words of a text, in their order. */
    static List<Word> of(String text) {
        List<Token> plain = tokens(PLAIN_FORMS, text);
        List<Token> english = tokens(ENGLISH_STEMS, text);
        List<Token> german = tokens(GERMAN_STEMS, text);
        List<Word> words = new ArrayList<>(plain.size());
        for (int at = 0; at < plain.size(); at++) {
            Token token = plain.get(at);
            Set<String> terms = new TreeSet<>();
            terms.add(PLAIN + token.form());
            terms.add(ENGLISH + english.get(at).form());
            terms.add(GERMAN + german.get(at).form());
            words.add(new Word(token.form(), terms, token.from(), token.to()));
        }
        return words;
    }

    /** None of the analysers leaves a token out, so that theirs are the same in number and order. */
    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute form = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(form.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text from memory", e);
        }
        return tokens;
    }
}
