package org.banjian.inbox;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Everything of an ordered list that is read page by page. */
final class Pages<T> implements Iterator<T> {

    private final Function<String, List<T>> pageAfter;
    private final Function<T, String> idOf;
    private List<T> page = List.of();
    private int at;
    private String last = "";
    private boolean ended;

    Pages(Function<String, List<T>> pageAfter, Function<T, String> idOf) {
        this.pageAfter = pageAfter;
        this.idOf = idOf;
    }

    @Override
    public boolean hasNext() {
        if (at == page.size() && !ended) {
            page = pageAfter.apply(last);
            at = 0;
            ended = page.isEmpty();
        }
        return at < page.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T next = page.get(at++);
        last = idOf.apply(next);
        return next;
    }
}
