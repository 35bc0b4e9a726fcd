import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Prints the rows that Spark reads in each folder of Parquet files: number of the folder, then the values. */
class ReadParquet {

    public static void main(String[] folders) {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        for (String folder : folders) {
            // As text, since Spark takes dates into Java's by ways that a JVM must be told to open.
            Dataset<Row> rows = spark.read().parquet(folder);
            String[] texts = Arrays.stream(rows.columns())
                    .map("cast(`%s` AS string)"::formatted)
                    .toArray(String[]::new);
            for (Row row : rows.selectExpr(texts).collectAsList()) {
                System.out.println("ROW " + Arrays.asList(folders).indexOf(folder) + " " + row.mkString("|"));
            }
        }
        spark.stop();
    }
}
