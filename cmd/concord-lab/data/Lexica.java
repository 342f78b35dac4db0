import java.io.*;
import java.util.*;
import org.tukaani.xz.XZInputStream;

/**
 * Writes the Brown clusters and the lists of names of nlp4j-english 1.1.2 (Maven Central) as text.
 *
 * usage: Lexica OUT
 *
 * Writes OUT/brown.txt (word, path) and OUT/names.txt (name, kinds); profiles.py reads them.
 */
public class Lexica {
  private static Object read(String name) throws Exception {
    InputStream in = Lexica.class.getResourceAsStream("/edu/emory/mathcs/nlp/lexica/en-" + name + ".xz");
    try (ObjectInputStream o = new ObjectInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      return o.readObject();
    }
  }

  private static Object field(Object o, String name) throws Exception {
    java.lang.reflect.Field f = o.getClass().getDeclaredField(name);
    f.setAccessible(true);
    return f.get(o);
  }

  private static void write(Object node, String path, PrintWriter out) throws Exception {
    Object kinds = field(node, "value");
    if (kinds != null) out.println(path.trim() + "\t" + kinds);
    for (Map.Entry<?, ?> e : ((Map<?, ?>) node).entrySet()) write(e.getValue(), path + " " + e.getKey(), out);
  }

  public static void main(String[] args) throws Exception {
    try (PrintWriter out = new PrintWriter(new File(args[0], "brown.txt"), "UTF-8")) {
      for (Map.Entry<?, ?> e : ((Map<?, ?>) read("brown-clusters-simplified-lowercase")).entrySet()) {
        String longest = "";
        for (Object path : (Set<?>) e.getValue()) if (path.toString().length() > longest.length()) longest = path.toString();
        out.println(e.getKey() + "\t" + longest);
      }
    }
    try (PrintWriter out = new PrintWriter(new File(args[0], "names.txt"), "UTF-8")) {
      write(field(read("named-entity-gazetteers-simplified"), "n_root"), "", out);
    }
  }
}
