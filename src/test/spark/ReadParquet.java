import java.util.Arrays;
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
            for (Row row : spark.read().parquet(folder).collectAsList()) {
                System.out.println("ROW " + Arrays.asList(folders).indexOf(folder) + " " + row.mkString("|"));
            }
        }
        spark.stop();
    }
}
