package io.fondaco.testing;

import java.lang.reflect.Field;

/** Sets a field of an entity as Hibernate does when it loads a row: for states that no verb alone leads to. */
public final class Loaded {

    private Loaded() {}

    /** The same entity, with this in its field. */
    public static <T> T with(T entity, String field, Object value) {
        for (Class<?> type = entity.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field found = type.getDeclaredField(field);
                found.setAccessible(true);
                found.set(entity, value);
                return entity;
            } catch (NoSuchFieldException e) {
                // then of what it extends
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalArgumentException("no field " + field);
    }
}
