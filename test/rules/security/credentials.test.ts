import { holdsCredential, isCredentialName, isLiteral } from '../../../src/rules/security/credentials';

test.each([
  'AWS_SECRET_ACCESS_KEY', 'REDIS_PASSWORD', 'PGPASSWORD', 'MYSQL_PWD', 'DB_PASS', 'HF_TOKEN', 'GITHUB_TOKEN', 'TOKEN', 'hf-token', 'hfToken', 'OPENAI_API_KEY',
  'WANDB_APIKEY', 'CLIENT_SECRET', 'S3_SECRET_KEY', 'AZURE_STORAGE_KEY', 'AZURE_STORAGE_ACCESS_KEY', 'SSH_PRIVATE_KEY', 'KEY_PASSPHRASE', 'RAY_AUTH_TOKEN',
  'smtp.passwd',
])('a variable named %s holds a credential', name => {
  expect(isCredentialName(name)).toBe(true);
});

test.each([
  'RAY_AUTH_MODE', 'HF_TOKEN_PATH', 'VAULT_TOKEN_FILE', 'SECRET_NAME', 'TOKEN_URL', 'PASSWORD_ENABLED', 'TOKENIZERS_PARALLELISM', 'MAX_TOKENS', 'MAX_TOKEN',
  'EOS_TOKEN', 'PAD_TOKEN', 'COST_PER_TOKEN', 'TLS_SECRET', 'IMAGE_PULL_SECRET', 'AWS_ACCESS_KEY_ID', 'MINIO_ACCESS_KEY', 'PUBLIC_API_KEY', 'PWD', 'OLDPWD', 'KEY',
  'BYPASS', 'SINGLE_PASS', 'REDIS_USERNAME', 'SECRETARY', '',
])('a variable named %s holds none', name => {
  expect(isCredentialName(name)).toBe(false);
});

test.each(['abcd', 'password', '123456', 'p@ss word', 'a$b', 'yes, please', 'a/b'])('%s is a value', value => {
  expect(isLiteral(value)).toBe(true);
});

test.each([
  '', ' ', 'true', 'False', 'yes', 'disabled', 'none', 'EMPTY', 'dummy', 'not-needed', 'N/A', '0', '4096', '0.002', '-1', '$(TOKEN)', 'Bearer $(TOKEN)', '${TOKEN}',
  '$TOKEN', '{{ .Values.token }}', '<your-token>', '[PAD]', '***', '/var/run/token', './token', '~/token', '../token', 'https://example.com/token',
  'arn:aws:secretsmanager:eu', 'vault:kv/token',
])('%s is no value of a secret', value => {
  expect(isLiteral(value)).toBe(false);
});

const LONG = 'aB1'.repeat(12);

test.each([
  'AKIAABCDEFGHIJKLMNOP', `ghp_${LONG}`, `github_pat_${LONG}`, `glpat-${LONG}`, `hf_${LONG}`, `export HF_TOKEN=hf_${LONG};`, `sk-${LONG}`, `sk-proj-${LONG}`,
  'xoxb-123456789012', `AIza${LONG.slice(0, 35)}`, '-----BEGIN PRIVATE KEY-----', 'a\n-----BEGIN RSA PRIVATE KEY-----\nb', '-----BEGIN OPENSSH PRIVATE KEY-----',
  'redis://:hunter2@redis:6379', 'https://user:hunter2@example.com/a', 'postgresql+psycopg://ray:a$b@db/ray',
])('%j holds a credential', text => {
  expect(holdsCredential(text)).toBe(true);
});

test.each([
  'AKIA', 'XAKIAABCDEFGHIJKLMNOP', 'AKIAABCDEFGHIJKLMNOPQ', 'ghp_short', 'hf_transformers', 'my_hf_' + LONG, 'task-' + LONG, 'sk-learn-model-with-a-long-name-1',
  'sk-LEARN-MODEL-WITH-A-LONG-NAME', '-----BEGIN CERTIFICATE-----', '-----BEGIN PUBLIC KEY-----', 'https://example.com:8080/a@b', 'ssh://git@example.com/a',
  'redis://:$(PASSWORD)@redis', 'redis://:${PASSWORD}@redis', 'redis://:<password>@redis', 'redis://:{{ password }}@redis', 'redis://:***@redis', 'user:password@',
])('%j holds none', text => {
  expect(holdsCredential(text)).toBe(false);
});
