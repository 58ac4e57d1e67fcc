-- Every indicator of each month and category, from the figures of each day. Definitions: docs/indicators.md.
-- indicators.ndjson: the values of redress.indicators.v1, one a line, in the order of their partition.
CREATE OR REPLACE VIEW told AS
SELECT *, row_number() OVER () AS line
FROM read_json('indicators.ndjson', format = 'newline_delimited', columns = {
    complaintId: 'VARCHAR', day: 'DATE', slice: 'VARCHAR', value: 'VARCHAR', received: 'BIGINT', resolved: 'BIGINT',
    figures: 'STRUCT(indicator VARCHAR, numerator DECIMAL(18, 2), denominator BIGINT)[]'});

CREATE OR REPLACE VIEW days AS
SELECT * FROM told
QUALIFY line = max(line) OVER (PARTITION BY complaintId);

-- Sums first, the division last.
SELECT figure.indicator AS indicator,
       date_trunc('month', day)::DATE AS month,
       value,
       sum(figure.numerator) AS numerator,
       sum(figure.denominator) AS denominator,
       round(sum(figure.numerator) / sum(figure.denominator), 4) AS rate
FROM (SELECT day, value, unnest(figures) AS figure FROM days WHERE slice = 'category')
GROUP BY ALL
ORDER BY indicator, month, value;
