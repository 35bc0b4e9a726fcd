CREATE OR REPLACE VIEW lake.weather.station_inspections
COMMENT 'Inspections of weather stations'
SECURITY DEFINER
AS
SELECT inspection_id, station_id, inspected_on, result
FROM postgresql.maintenance.inspections;
