package io.trendloom.forecast.search;

import io.trendloom.preparation.words.DocumentFrequencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The index in Lucene. It begins empty: what an earlier process left in the folder is dropped. */
final class LuceneItemIndex implements ItemIndex {
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneItemIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    static LuceneItemIndex openIn(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig(ItemFields.ANALYZER).setOpenMode(OpenMode.CREATE));
            writer.commit();
            return new LuceneItemIndex(directory, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("The index of items cannot be kept in %s.".formatted(folder), e);
        }
    }

    @Override
    public void put(Collection<IndexedItem> items) {
        try {
            for (IndexedItem item : items) {
                Term key = new Term(ItemFields.ID, item.id());
                if (item.removed()) {
                    writer.deleteDocuments(key);
                } else {
                    writer.updateDocument(key, ItemFields.document(item));
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> find(String text, int most) {
        return search(searcher -> {
            StoredFields stored = searcher.storedFields();
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(SearchQuery.of(text), most).scoreDocs) {
                ids.add(stored.document(hit.doc).get(ItemFields.ID));
            }
            return ids;
        });
    }

    @Override
    public List<NearItem> nearest(ItemVector vector, int most) {
        return nearest(vector, null, most);
    }

    @Override
    public List<NearItem> nearestBeside(String text, ItemVector vector, int most) {
        Query others = new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(SearchQuery.of(text), Occur.MUST_NOT)
                .build();
        return nearest(vector, others, most);
    }

    private List<NearItem> nearest(ItemVector vector, @Nullable Query among, int most) {
        if (!vector.hasNeighbours()) {
            return List.of();
        }
        return search(searcher -> {
            StoredFields stored = searcher.storedFields();
            List<NearItem> near = new ArrayList<>();
            Query query = new KnnFloatVectorQuery(ItemFields.vector(vector), vector.values(), most, among);
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                near.add(new NearItem(stored.document(hit.doc).get(ItemFields.ID), 2 * hit.score - 1.0));
            }
            return near;
        });
    }

    @Override
    public DocumentFrequencies words() {
        return new DocumentFrequencies() {
            @Override
            public long documents() {
                return search(searcher -> (long) searcher.getIndexReader().numDocs());
            }

            @Override
            public long documents(String term) {
                return search(searcher -> (long) searcher.getIndexReader().docFreq(new Term(ItemFields.WORDS, term)));
            }
        };
    }

    private <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }
}
