import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/**
 * What Stanford's three English name classifiers and Emory's NLP4J see in words cut beforehand.
 *
 * usage: Names OUT FILE.iob2...   (the files as concord-lab iob2 writes them)
 *
 * Writes OUT/FILE.iob2: the word, then a column a teacher. Needs stanford-corenlp 4.5.7 with its models, nlp4j-api 1.1.3
 * and nlp4j-english 1.1.2 with what they depend on, from Maven Central.
 */
public class Names {
  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/", MODELS = "edu/emory/mathcs/nlp/models/";
  private static final String CONFIG = "<configuration><tsv><column index=\"1\" field=\"form\"/></tsv><lexica>"
      + lexicon("ambiguity_classes", "word_form_simplified_lowercase", "ambiguity-classes-simplified-lowercase")
      + lexicon("word_clusters", "word_form_simplified_lowercase", "brown-clusters-simplified-lowercase")
      + lexicon("word_embeddings", "word_form_undigitalized", "word-embeddings-undigitalized")
      + lexicon("named_entity_gazetteers", "word_form_simplified", "named-entity-gazetteers-simplified")
      + "</lexica><models><pos>" + MODELS + "en-pos.xz</pos><ner>" + MODELS + "en-ner.xz</ner></models></configuration>";

  private static String lexicon(String kind, String field, String file) {
    return "<" + kind + " field=\"" + field + "\">" + LEXICA + "en-" + file + ".xz</" + kind + ">";
  }

  public static void main(String[] args) throws Exception {
    List<CRFClassifier<CoreLabel>> stanford = new ArrayList<>();
    for (String n : new String[] {"all.3class", "conll.4class", "muc.7class"})
      stanford.add(CRFClassifier.getClassifier("edu/stanford/nlp/models/ner/english." + n + ".distsim.crf.ser.gz"));
    NLPDecoder emory = new NLPDecoder(new ByteArrayInputStream(CONFIG.getBytes(StandardCharsets.UTF_8)));
    for (String f : Arrays.asList(args).subList(1, args.length))
      try (BufferedReader in = new BufferedReader(new FileReader(f, StandardCharsets.UTF_8));
          PrintWriter out = new PrintWriter(new File(args[0], new File(f).getName()), StandardCharsets.UTF_8)) {
        List<String> words = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (line.isEmpty()) {
            sentence(words, stanford, emory, out);
            words.clear();
          } else if (line.indexOf('\t') > 0) words.add(line.split("\t")[1]);
        }
      }
  }

  private static void sentence(List<String> words, List<CRFClassifier<CoreLabel>> stanford, NLPDecoder emory, PrintWriter out) {
    List<List<CoreLabel>> seen = new ArrayList<>();
    for (CRFClassifier<CoreLabel> c : stanford) {
      List<CoreLabel> s = new ArrayList<>();
      for (String w : words) {
        CoreLabel l = new CoreLabel();
        l.setWord(w);
        l.setValue(w);
        s.add(l);
      }
      seen.add(c.classifySentence(s));
    }
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = 0; i < words.size(); i++) nodes[i + 1] = new NLPNode(i + 1, words.get(i));
    emory.decode(nodes);
    for (int i = 0; i < words.size(); i++) {
      StringBuilder b = new StringBuilder(words.get(i));
      for (List<CoreLabel> r : seen) b.append('\t').append(r.get(i).get(CoreAnnotations.AnswerAnnotation.class));
      out.println(b.append('\t').append(nodes[i + 1].getNamedEntityTag()));
    }
    out.println();
  }
}
