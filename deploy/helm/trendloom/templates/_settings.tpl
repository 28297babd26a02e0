{{/* A setting's value as Java reads it from a file of properties. */}}
{{- define "trendloom.value" -}}
{{- if kindIs "string" . }}{{ . | replace "\\" "\\\\" }}{{ else }}{{ toJson . }}{{ end -}}
{{- end -}}

{{- define "trendloom.database" -}}
{{- $postgres := .Values.postgres -}}
postgresql://{{ required "postgres.host is needed: the name of the PostgreSQL server." $postgres.host }}:{{ toJson $postgres.port }}/{{ $postgres.database }}?sslmode={{ $postgres.sslMode }}
{{- end -}}

{{/* What every worker is told. */}}
{{- define "trendloom.commonSettings" -}}
quarkus.http.host=0.0.0.0
quarkus.log.console.json.enabled=true
# Requests under way are answered before a worker ends.
quarkus.shutdown.timeout=30s
quarkus.datasource.jdbc.url=jdbc:{{ include "trendloom.database" . }}
rabbitmq-host={{ required "rabbitmq.host is needed: the name of the RabbitMQ server." .Values.rabbitmq.host }}
rabbitmq-port={{ toJson .Values.rabbitmq.port }}
rabbitmq-virtual-host={{ .Values.rabbitmq.virtualHost }}
trendloom.broker.declares={{ .Values.rabbitmq.declares }}
{{- if .Values.rabbitmq.tls.enabled }}
trendloom.broker.tls=true
{{- if .Values.rabbitmq.tls.authorities.secret.name }}
trendloom.broker.authorities=/etc/trendloom-broker/ca.pem
{{- end }}
{{- end }}
trendloom.object-store.endpoint={{ required "objectStore.endpoint is needed: the address of the S3 store." .Values.objectStore.endpoint }}
trendloom.object-store.region={{ .Values.objectStore.region }}
trendloom.object-store.bucket={{ .Values.objectStore.bucket }}
trendloom.access.issuer={{ required "access.issuer is needed: the address of the OpenID provider whose tokens are believed." .Values.access.issuer }}
trendloom.access.audience={{ .Values.access.audience }}
trendloom.access.https={{ .Values.access.https }}
trendloom.limit.requests-per-second={{ toJson .Values.access.requestsPerSecond }}
trendloom.limit.burst={{ toJson .Values.access.burst }}
{{- with .Values.access.rolesClaim }}
trendloom.access.roles-claim={{ include "trendloom.value" . }}
{{- end }}
{{- end -}}

{{- define "trendloom.settings.ingest" -}}
trendloom.shop.zone={{ .Values.shop.zone }}
trendloom.shop.currency={{ .Values.shop.currency }}
{{- range $currency, $rate := .Values.shop.rates }}
trendloom.shop.rates.{{ $currency }}={{ include "trendloom.value" $rate }}
{{- end }}
{{- end -}}

{{- define "trendloom.settings.embed" -}}
trendloom.data-dir=/var/lib/trendloom
trendloom.embed.provider={{ ternary "cuda" "cpu" .Values.embed.gpu.enabled }}
{{- end -}}

{{- define "trendloom.settings.train" -}}
trendloom.train.runs=never
{{ include "trendloom.settings.training" . }}
{{- end -}}

{{- define "trendloom.settings.trainer" -}}
trendloom.train.runs={{ ternary "once" "always" (eq .Values.trainer.kind "jobs") }}
trendloom.train.device={{ ternary "gpu" "cpu" .Values.trainer.gpu.enabled }}
trendloom.train.folder=/var/lib/trendloom-checkpoints
{{ include "trendloom.settings.training" . }}
{{- end -}}

{{- define "trendloom.settings.training" -}}
trendloom.signing.key=/etc/trendloom-signing/{{ required "signing.privateKey.secret.key is needed: the name <id>.pem of the key that signs models." .Values.signing.privateKey.secret.key }}
trendloom.signing.trusted=/etc/trendloom-trusted/trusted.json
trendloom.data-dir=/var/lib/trendloom
trendloom.ingest-url={{ include "trendloom.url" (dict "root" . "component" "ingest") }}
quarkus.datasource.reactive.url={{ include "trendloom.database" . }}
{{- if eq .Values.postgres.sslMode "require" }}
quarkus.datasource.reactive.trust-all=true
{{- end }}
{{- with .Values.shop.holidays }}
trendloom.shop.holidays={{ join "," . }}
{{- end }}
{{- end -}}

{{- define "trendloom.settings.forecast" -}}
trendloom.signing.trusted=/etc/trendloom-trusted/trusted.json
trendloom.data-dir=/var/lib/trendloom
trendloom.embed-url={{ include "trendloom.url" (dict "root" . "component" "embed") }}
trendloom.ingest-url={{ include "trendloom.url" (dict "root" . "component" "ingest") }}
trendloom.train-url={{ include "trendloom.url" (dict "root" . "component" "train") }}
{{- end -}}

{{/* All settings of a component; its own come last and win. Takes root, component, and migrates where that is its work. */}}
{{- define "trendloom.settings" -}}
{{ include "trendloom.commonSettings" .root }}
{{- if .root.Values.migrations.job.enabled }}
quarkus.flyway.migrate-at-start={{ default false .migrates }}
{{- end }}
{{ include (printf "trendloom.settings.%s" .component) .root }}
{{- range $name, $value := (get .root.Values .component).settings }}
{{ $name }}={{ include "trendloom.value" $value }}
{{- end }}
{{- end -}}

{{/* Takes the variable's name, the Secret, and its key. */}}
{{- define "trendloom.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ required (printf "%s.secret.name is needed: an existing Secret with the credentials." .of) .secret }}
      key: {{ .key }}
{{- end -}}

{{/* The credentials of a component. Takes root and component. */}}
{{- define "trendloom.credentials" -}}
{{- $postgres := .root.Values.postgres.secret -}}
{{- $rabbitmq := .root.Values.rabbitmq.secret -}}
{{- $broker := get .root.Values.rabbitmq.workerSecrets (ternary "train" .component (eq .component "trainer")) | default $rabbitmq.name -}}
{{- $store := .root.Values.objectStore.secret -}}
{{- $pseudonyms := .root.Values.pseudonyms.secret -}}
{{ include "trendloom.secretEnv" (dict "name" "QUARKUS_DATASOURCE_USERNAME" "of" "postgres" "secret" $postgres.name "key" $postgres.usernameKey) }}
{{ include "trendloom.secretEnv" (dict "name" "QUARKUS_DATASOURCE_PASSWORD" "of" "postgres" "secret" $postgres.name "key" $postgres.passwordKey) }}
{{ include "trendloom.secretEnv" (dict "name" "RABBITMQ_USERNAME" "of" "rabbitmq" "secret" $broker "key" $rabbitmq.usernameKey) }}
{{ include "trendloom.secretEnv" (dict "name" "RABBITMQ_PASSWORD" "of" "rabbitmq" "secret" $broker "key" $rabbitmq.passwordKey) }}
{{ include "trendloom.secretEnv" (dict "name" "TRENDLOOM_OBJECT_STORE_ACCESS_KEY" "of" "objectStore" "secret" $store.name "key" $store.accessKeyKey) }}
{{ include "trendloom.secretEnv" (dict "name" "TRENDLOOM_OBJECT_STORE_SECRET_KEY" "of" "objectStore" "secret" $store.name "key" $store.secretKeyKey) }}
{{- $access := .root.Values.access.secret -}}
{{- if has .component (list "train" "trainer" "forecast") }}
{{- $own := ternary $access.forecastKey $access.trainKey (eq .component "forecast") }}
{{ include "trendloom.secretEnv" (dict "name" "TRENDLOOM_ACCESS_CLIENT_SECRET" "of" "access" "secret" $access.name "key" $own) }}
{{- end }}
{{- if eq .component "forecast" }}
{{- with .root.Values.webhooks.secret }}{{ if .name }}
{{ include "trendloom.secretEnv" (dict "name" "TRENDLOOM_WEBHOOKS_KEY" "of" "webhooks" "secret" .name "key" .key) }}
{{- end }}{{ end }}
{{- end }}
{{- if eq .component "ingest" }}
{{ include "trendloom.secretEnv" (dict "name" "TRENDLOOM_PSEUDONYM_KEY" "of" "pseudonyms" "secret" $pseudonyms.name "key" $pseudonyms.key) }}
{{- with $pseudonyms.previousKeysKey }}
{{ include "trendloom.secretEnv" (dict "name" "TRENDLOOM_PSEUDONYM_PREVIOUS_KEYS" "of" "pseudonyms" "secret" $pseudonyms.name "key" .) }}
{{- end }}
{{- end }}
{{- end -}}
