-- Flink SQL over redress.cases.v1 and redress.indicators.v1. Definitions: docs/indicators.md.
-- upsert-kafka: the newest record of a key replaces all before it.
CREATE TABLE cases (
    record_key STRING,
    complaintId STRING,
    channel STRING,
    state STRING,
    category STRING,
    severity STRING,
    receivedAt TIMESTAMP_LTZ(3),
    firstResponseAt TIMESTAMP_LTZ(3),
    firstResolvedAt TIMESTAMP_LTZ(3),
    rating INT,
    solved BOOLEAN,
    reopened INT,
    clocksBreached INT,
    counted BOOLEAN,
    PRIMARY KEY (record_key) NOT ENFORCED
) WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'redress.cases.v1',
    'properties.bootstrap.servers' = 'localhost:9092',
    'key.format' = 'raw',
    'value.format' = 'json',
    'value.json.timestamp-format.standard' = 'ISO-8601',
    'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TABLE indicators (
    record_key STRING,
    `day` DATE,
    slice STRING,
    `value` STRING,
    received BIGINT,
    resolved BIGINT,
    figures ARRAY<ROW<indicator STRING, numerator DECIMAL(18, 2), denominator BIGINT>>,
    PRIMARY KEY (record_key) NOT ENFORCED
) WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'redress.indicators.v1',
    'properties.bootstrap.servers' = 'localhost:9092',
    'key.format' = 'raw',
    'value.format' = 'json',
    'value.fields-include' = 'EXCEPT_KEY'
);

SET 'table.local-time-zone' = 'Asia/Shanghai';

-- Accuracy of each month, kept up as cases are resolved and reopened.
CREATE VIEW accuracy AS
SELECT DATE_FORMAT(firstResolvedAt, 'yyyy-MM') AS `month`,
       COUNT(*) FILTER (WHERE reopened = 0) AS numerator,
       COUNT(*) AS denominator
FROM cases
WHERE counted AND firstResolvedAt IS NOT NULL
GROUP BY DATE_FORMAT(firstResolvedAt, 'yyyy-MM');

-- Every indicator of each month, from the days.
CREATE VIEW months AS
SELECT f.indicator,
       DATE_FORMAT(CAST(`day` AS TIMESTAMP), 'yyyy-MM') AS `month`,
       SUM(f.numerator) AS numerator,
       SUM(f.denominator) AS denominator
FROM indicators CROSS JOIN UNNEST(figures) AS f (indicator, numerator, denominator)
WHERE slice = 'all'
GROUP BY f.indicator, DATE_FORMAT(CAST(`day` AS TIMESTAMP), 'yyyy-MM');

SELECT * FROM months;
