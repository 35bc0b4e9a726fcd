package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.trino.sql.tree.ControlStatement;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.NodeLocation;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.Statement;
import io.trino.sql.tree.SubqueryExpression;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No kind of node of the parser keeps a part from us in which a query could hide. Each kind that can stand below a query
 * is made with a part in each of its fields, and must give back those that may hold one: a kind that comes with a newer
 * parser is among them by itself.
 */
class SqlNodesTest {

    /** It gives the parts of this part, which SelectCheckTest holds. */
    private static final Set<String> PASSED_ON = Set.of("FunctionCall keeps a OrderBy");

    private static List<Class<?>> kinds = List.of();
    private static Set<Class<?>> hiding = Set.of();

    @BeforeAll
    static void readTheParser() throws IOException {
        Path jar = Path.of(
                Node.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (JarFile file = new JarFile(jar.toFile())) {
            kinds = file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("io/trino/sql/tree/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(SqlNodesTest::named)
                    .filter(Node.class::isAssignableFrom)
                    .toList();
        }
        hiding = hiding();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Node.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The kinds below which a query may stand: itself, and whatever has one of these in a field, in turn. */
    private static Set<Class<?>> hiding() {
        Set<Class<?>> found = new HashSet<>(Set.of(Query.class));
        boolean more = true;
        while (more) {
            more = found.addAll(kinds.stream()
                    .filter(kind -> fields(kind).anyMatch(field -> mayHide(nodeIn(field.getGenericType()), found)))
                    .toList());
        }
        return found;
    }

    private static boolean mayHide(@Nullable Class<?> declared, Set<Class<?>> found) {
        return declared != null && found.stream().anyMatch(declared::isAssignableFrom);
    }

    private static Stream<Field> fields(Class<?> kind) {
        return Stream.<Class<?>>iterate(kind, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    /** The kind of node that a field holds, behind lists and optionals; null where it holds none. */
    private static @Nullable Class<?> nodeIn(Type type) {
        return switch (type) {
            case Class<?> plain -> mayBeANode(plain) ? plain : null;
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments())
                        .<Class<?>>map(SqlNodesTest::nodeIn)
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null);
            case WildcardType wild -> nodeIn(wild.getUpperBounds()[0]);
            default -> null;
        };
    }

    /** Also an interface of the parser's that nodes have, as windows do. */
    private static boolean mayBeANode(Class<?> type) {
        return type.getPackage() == Node.class.getPackage() && kinds.stream().anyMatch(type::isAssignableFrom);
    }

    @Test
    void eachPartInWhichAQueryMayStandIsGivenBack() {
        List<Class<?>> below = below();
        List<String> kept =
                below.stream().flatMap(kind -> keptFromUs(kind).stream()).toList();

        assertThat(below).hasSizeGreaterThan(100).contains(SubqueryExpression.class);
        assertThat(kept).isSubsetOf(PASSED_ON);
    }

    /** The kinds that can stand below a query. */
    private static List<Class<?>> below() {
        Set<Class<?>> reached = new HashSet<>();
        List<Class<?>> left = new ArrayList<>(List.of(Query.class));
        while (!left.isEmpty()) {
            Class<?> kind = left.removeLast();
            if (mayStandInAQuery(kind) && reached.add(kind)) {
                fields(kind)
                        .map(field -> nodeIn(field.getGenericType()))
                        .filter(declared -> declared != null)
                        .flatMap(declared -> kinds.stream().filter(declared::isAssignableFrom))
                        .forEach(left::add);
            }
        }
        return reached.stream()
                .filter(kind -> !Modifier.isAbstract(kind.getModifiers()) && !kind.isInterface())
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .collect(Collectors.toList());
    }

    /** Of statements only queries, and what the body of a function is made of. */
    private static boolean mayStandInAQuery(Class<?> kind) {
        return !Statement.class.isAssignableFrom(kind)
                || Query.class == kind
                || ControlStatement.class.isAssignableFrom(kind);
    }

    private static List<String> keptFromUs(Class<?> kind) {
        try {
            Node made = (Node) empty(kind);
            Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
            List<String> kept = new ArrayList<>();
            for (Field field : fields(kind).toList()) {
                field.setAccessible(true);
                field.set(made, value(field.getGenericType(), wanted));
            }
            Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
            given.addAll(SqlNodes.children(made));
            wanted.removeAll(given);
            wanted.forEach(part -> kept.add(
                    kind.getSimpleName() + " keeps a " + part.getClass().getSimpleName()));
            return kept;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getName(), e);
        }
    }

    /** Something of that type; nodes that may hide a query are noted. */
    private static @Nullable Object value(Type type, Set<Object> noted) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Object inner = value(generic.getActualTypeArguments()[0], noted);
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Optional" -> Optional.ofNullable(inner);
                case "List" -> inner == null ? List.of() : List.of(inner);
                case "Set" -> inner == null ? Set.of() : oneOf(inner);
                default -> null;
            };
        }
        Class<?> plain = type instanceof WildcardType wild ? nodeIn(wild) : (Class<?>) type;
        if (plain == null || plain == boolean.class || plain == NodeLocation.class) {
            return plain == boolean.class ? Boolean.FALSE : null;
        }
        if (plain.isPrimitive()) {
            return plain == double.class ? (Object) 0.0 : plain == long.class ? (Object) 0L : (Object) 0;
        }
        if (mayBeANode(plain)) {
            Object part = empty(concrete(plain));
            if (mayHide(plain, hiding)) {
                noted.add(part);
            }
            return part;
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : plain == String.class ? "x" : null;
    }

    private static Set<Object> oneOf(Object inner) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.add(inner);
        return set;
    }

    private static Class<?> concrete(Class<?> declared) {
        return Stream.concat(Stream.of(declared, SubqueryExpression.class, Query.class), kinds.stream())
                .filter(kind -> declared.isAssignableFrom(kind) && !Modifier.isAbstract(kind.getModifiers()))
                .findFirst()
                .orElseThrow();
    }

    /** Without a constructor, which would ask for more than matters here. */
    private static Object empty(Class<?> kind) throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field the = unsafe.getDeclaredField("theUnsafe");
        the.setAccessible(true);
        Method allocate = unsafe.getMethod("allocateInstance", Class.class);
        return allocate.invoke(the.get(null), kind);
    }
}
