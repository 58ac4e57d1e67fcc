-- ClickHouse follows redress.cases.v1 and redress.indicators.v1. Definitions: docs/indicators.md.
-- A ReplacingMergeTree keeps the newest record of a key; FINAL asks it to do so at once.
CREATE DATABASE IF NOT EXISTS redress;

CREATE TABLE IF NOT EXISTS redress.cases
(
    complaintId String,
    reference String,
    channel LowCardinality(String),
    state LowCardinality(String),
    category LowCardinality(Nullable(String)),
    severity LowCardinality(Nullable(String)),
    queue LowCardinality(Nullable(String)),
    product Nullable(String),
    supplier Nullable(String),
    tier Nullable(UInt8),
    receivedAt DateTime64(3, 'UTC'),
    firstResponseAt Nullable(DateTime64(3, 'UTC')),
    firstResolvedAt Nullable(DateTime64(3, 'UTC')),
    askedAt Nullable(DateTime64(3, 'UTC')),
    rating Nullable(UInt8),
    solved Nullable(Bool),
    reopened UInt16,
    clocksBreached UInt16,
    counted Nullable(Bool),
    partition UInt64,
    offset UInt64
)
ENGINE = ReplacingMergeTree(offset)
ORDER BY complaintId;

CREATE TABLE IF NOT EXISTS redress.cases_topic
(
    complaintId String,
    reference String,
    channel String,
    state String,
    category Nullable(String),
    severity Nullable(String),
    queue Nullable(String),
    product Nullable(String),
    supplier Nullable(String),
    tier Nullable(UInt8),
    receivedAt DateTime64(3, 'UTC'),
    firstResponseAt Nullable(DateTime64(3, 'UTC')),
    firstResolvedAt Nullable(DateTime64(3, 'UTC')),
    askedAt Nullable(DateTime64(3, 'UTC')),
    rating Nullable(UInt8),
    solved Nullable(Bool),
    reopened UInt16,
    clocksBreached UInt16,
    counted Nullable(Bool)
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'localhost:9092', kafka_topic_list = 'redress.cases.v1', kafka_group_name = 'clickhouse-cases',
    kafka_format = 'JSONEachRow', input_format_skip_unknown_fields = 1, date_time_input_format = 'best_effort';

CREATE MATERIALIZED VIEW IF NOT EXISTS redress.cases_feed TO redress.cases AS
SELECT *, _partition AS partition, _offset AS offset FROM redress.cases_topic;

CREATE TABLE IF NOT EXISTS redress.indicators
(
    complaintId String,
    day Date,
    slice LowCardinality(String),
    value String,
    received UInt64,
    resolved UInt64,
    figures Nested(indicator String, numerator Decimal(18, 2), denominator UInt64),
    offset UInt64
)
ENGINE = ReplacingMergeTree(offset)
ORDER BY complaintId;

CREATE TABLE IF NOT EXISTS redress.indicators_topic
(
    complaintId String,
    day Date,
    slice String,
    value String,
    received UInt64,
    resolved UInt64,
    figures Nested(indicator String, numerator Decimal(18, 2), denominator UInt64)
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'localhost:9092', kafka_topic_list = 'redress.indicators.v1', kafka_group_name = 'clickhouse-indicators',
    kafka_format = 'JSONEachRow', input_format_skip_unknown_fields = 1, input_format_import_nested_json = 1;

CREATE MATERIALIZED VIEW IF NOT EXISTS redress.indicators_feed TO redress.indicators AS
SELECT *, _offset AS offset FROM redress.indicators_topic;

-- Accuracy of each month, from the facts.
CREATE VIEW IF NOT EXISTS redress.accuracy AS
SELECT toStartOfMonth(toTimeZone(assumeNotNull(firstResolvedAt), 'Asia/Shanghai')) AS month,
       countIf(reopened = 0) AS numerator,
       count() AS denominator,
       round(numerator / denominator, 4) AS value
FROM redress.cases FINAL
WHERE counted AND firstResolvedAt IS NOT NULL
GROUP BY month;

-- Every indicator of each month, from the days: sums first, the division last.
CREATE VIEW IF NOT EXISTS redress.months AS
SELECT indicator,
       toStartOfMonth(day) AS month,
       sum(numerator) AS numerators,
       sum(denominator) AS denominators,
       round(numerators / denominators, 4) AS rate
FROM redress.indicators FINAL
ARRAY JOIN figures.indicator AS indicator, figures.numerator AS numerator, figures.denominator AS denominator
WHERE slice = 'all'
GROUP BY indicator, month;
