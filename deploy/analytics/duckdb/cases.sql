-- Three indicators of each month, computed from the facts of each complaint. Definitions: docs/indicators.md.
-- cases.ndjson: the values of redress.cases.v1, one a line, in the order of their partition.
CREATE OR REPLACE VIEW records AS
SELECT *, row_number() OVER () AS line
FROM read_json('cases.ndjson', format = 'newline_delimited', columns = {
    complaintId: 'VARCHAR', category: 'VARCHAR', channel: 'VARCHAR', counted: 'BOOLEAN',
    receivedAt: 'TIMESTAMPTZ', firstResponseAt: 'TIMESTAMPTZ', firstResolvedAt: 'TIMESTAMPTZ',
    clocksBreached: 'INTEGER', reopened: 'INTEGER', rating: 'INTEGER', solved: 'BOOLEAN'});

-- The last record of a key replaces all before it. Only then is asked whether it counts: what was merged counted before.
CREATE OR REPLACE VIEW latest AS
SELECT * FROM records
QUALIFY line = max(line) OVER (PARTITION BY complaintId);

CREATE OR REPLACE VIEW cases AS
SELECT * FROM latest
WHERE counted;

CREATE OR REPLACE VIEW indicators AS
SELECT 'timeliness' AS indicator,
       date_trunc('month', receivedAt AT TIME ZONE 'Asia/Shanghai')::DATE AS month,
       count(*) FILTER (clocksBreached = 0) AS numerator,
       count(*) AS denominator
FROM cases
WHERE firstResponseAt IS NOT NULL OR clocksBreached > 0
GROUP BY month
UNION ALL
SELECT 'accuracy',
       date_trunc('month', firstResolvedAt AT TIME ZONE 'Asia/Shanghai')::DATE AS month,
       count(*) FILTER (reopened = 0),
       count(*)
FROM cases
WHERE firstResolvedAt IS NOT NULL
GROUP BY month
UNION ALL
SELECT 'satisfaction',
       date_trunc('month', firstResolvedAt AT TIME ZONE 'Asia/Shanghai')::DATE AS month,
       count(*) FILTER (solved AND rating >= 4),
       count(*)
FROM cases
WHERE firstResolvedAt IS NOT NULL AND rating IS NOT NULL
GROUP BY month;

SELECT indicator, month, numerator, denominator, round(numerator / denominator, 4) AS value
FROM indicators
ORDER BY indicator, month;
