{{- define "trendloom.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* What every object's name begins with; short enough for what is appended. */}}
{{- define "trendloom.fullname" -}}
{{- $name := include "trendloom.name" . -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What tells this release's pods from others: these never change, an upgrade could not change them. */}}
{{- define "trendloom.releaseLabels" -}}
app.kubernetes.io/name: {{ include "trendloom.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* The same for one component. Takes root and component. */}}
{{- define "trendloom.selectorLabels" -}}
{{ include "trendloom.releaseLabels" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* All labels of an object. Takes root and component. */}}
{{- define "trendloom.labels" -}}
{{ include "trendloom.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- define "trendloom.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "trendloom.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* The components, with the application that each runs and its port. */}}
{{- define "trendloom.components" -}}
ingest: {application: ingest-service, port: 8081}
embed: {application: embed-worker, port: 8082}
train: {application: train-worker, port: 8083}
trainer: {application: train-worker, port: 8083}
forecast: {application: forecast-worker, port: 8080}
{{- end -}}

{{/* Takes root and component. */}}
{{- define "trendloom.port" -}}
{{- (get (include "trendloom.components" .root | fromYaml) .component).port -}}
{{- end -}}

{{- define "trendloom.url" -}}
http://{{ include "trendloom.fullname" .root }}-{{ .component }}:{{ include "trendloom.port" . }}
{{- end -}}

{{- define "trendloom.image" -}}
{{- $image := .root.Values.image -}}
{{- $gpu := dig "gpu" "enabled" false (get .root.Values .component) -}}
{{- $application := (get (include "trendloom.components" .root | fromYaml) .component).application -}}
{{ $image.repository }}/{{ $application }}:{{ default .root.Chart.AppVersion $image.tag }}{{ if $gpu }}{{ $image.gpuSuffix }}{{ end }}
{{- end -}}
