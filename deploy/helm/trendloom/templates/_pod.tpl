{{/* A worker's container. Takes root and component. */}}
{{- define "trendloom.container" -}}
{{- $own := get .root.Values .component -}}
{{- $job := and (eq .component "trainer") (eq .root.Values.trainer.kind "jobs") -}}
name: {{ .component }}
image: {{ include "trendloom.image" . | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
ports:
  - name: http
    containerPort: {{ include "trendloom.port" . }}
env:
  - name: QUARKUS_CONFIG_LOCATIONS
    value: /etc/trendloom/application.properties
  - name: JAVA_TOOL_OPTIONS
    value: {{ printf "-Xmx%s %s -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Duser.home=/tmp" $own.heap $own.javaOptions | quote }}
  - name: OMP_WAIT_POLICY
    value: PASSIVE
  - name: DJL_OFFLINE
    value: "true"
  - name: DJL_CACHE_DIR
    value: /var/lib/trendloom/djl
  - name: ENGINE_CACHE_DIR
    value: /var/lib/trendloom/djl
  {{- include "trendloom.credentials" . | nindent 2 }}
  {{- with $own.extraEnv }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
resources:
  {{- include "trendloom.resources" $own | nindent 2 }}
# As long as start-up may take while the database or the broker is away: the worker waits for both.
startupProbe:
  httpGet: {path: /q/health/started, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 120
# Says whether the process is well, nothing of the servers around it: a restart would not bring those back.
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 15
  timeoutSeconds: 10
  failureThreshold: 8
{{- if not $job }}
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 3
# Until everybody has heard that this pod takes no more calls.
lifecycle:
  preStop:
    sleep: {seconds: 5}
{{- end }}
volumeMounts:
  - {name: settings, mountPath: /etc/trendloom, readOnly: true}
  - {name: tmp, mountPath: /tmp}
  - {name: scratch, mountPath: /var/lib/trendloom}
  {{- if include "trendloom.readsModels" . }}
  - {name: trusted, mountPath: /etc/trendloom-trusted, readOnly: true}
  {{- end }}
  {{- if include "trendloom.makesModels" . }}
  - {name: signing, mountPath: /etc/trendloom-signing, readOnly: true}
  {{- end }}
  {{- if include "trendloom.brokerAuthorities" .root }}
  - {name: broker, mountPath: /etc/trendloom-broker, readOnly: true}
  {{- end }}
  {{- if eq .component "trainer" }}
  - {name: checkpoints, mountPath: /var/lib/trendloom-checkpoints}
  {{- end }}
  {{- with $own.extraVolumeMounts }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* What a container asks for, its GPUs included. Takes the component's values. */}}
{{- define "trendloom.resources" -}}
{{- $resources := deepCopy .resources -}}
{{- if dig "gpu" "enabled" false . -}}
{{- $gpus := dict .gpu.resource (toString .gpu.count) -}}
{{- $_ := set $resources "limits" (merge $gpus (get $resources "limits")) -}}
{{- end -}}
{{ toYaml $resources }}
{{- end -}}

{{/* What holds for every pod of the release. */}}
{{- define "trendloom.podSecurity" -}}
automountServiceAccountToken: false
# Kubernetes would tell pods of other services in variables that read like settings.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  {{- with .Values.runAsUser }}
  runAsUser: {{ toJson . }}
  runAsGroup: {{ toJson . }}
  fsGroup: {{ toJson . }}
  fsGroupChangePolicy: OnRootMismatch
  {{- end }}
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* A worker's pod. Takes root and component. */}}
{{- define "trendloom.podTemplate" -}}
{{- $own := get .root.Values .component -}}
metadata:
  labels:
    {{- include "trendloom.selectorLabels" . | nindent 4 }}
    {{- with $own.podLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    checksum/settings: {{ include "trendloom.settings" . | sha256sum }}
    {{- if eq .component "trainer" }}
    # A training that runs is not moved to save a node.
    cluster-autoscaler.kubernetes.io/safe-to-evict: "false"
    karpenter.sh/do-not-disrupt: "true"
    {{- end }}
    {{- with $own.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "trendloom.serviceAccountName" .root }}
  {{- include "trendloom.podSecurity" .root | nindent 2 }}
  terminationGracePeriodSeconds: {{ toJson $own.terminationGracePeriodSeconds }}
  {{- with $own.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  {{- if and (eq .component "trainer") (eq .root.Values.trainer.kind "jobs") }}
  restartPolicy: OnFailure
  {{- end }}
  containers:
    - {{- include "trendloom.container" . | nindent 6 }}
  volumes:
    {{- include "trendloom.volumes" . | nindent 4 }}
  {{- include "trendloom.placing" . | nindent 2 }}
{{- end -}}

{{/* Whether the broker's certificate is signed by an authority of the installation's own. */}}
{{- define "trendloom.brokerAuthorities" -}}
{{- with .Values.rabbitmq.tls }}{{ if and .enabled .authorities.secret.name }}true{{ end }}{{ end -}}
{{- end -}}

{{/* Which components sign models, and which ask who signed one. */}}
{{- define "trendloom.makesModels" -}}
{{- if has .component (list "train" "trainer") }}true{{ end -}}
{{- end -}}
{{- define "trendloom.readsModels" -}}
{{- if has .component (list "train" "trainer" "forecast") }}true{{ end -}}
{{- end -}}

{{/* Takes root and component. */}}
{{- define "trendloom.volumes" -}}
{{- $own := get .root.Values .component -}}
- name: settings
  configMap:
    name: {{ include "trendloom.fullname" .root }}-{{ .component }}
- name: tmp
  emptyDir: {sizeLimit: {{ $own.scratchSize }}}
- name: scratch
  emptyDir: {sizeLimit: {{ $own.scratchSize }}}
{{- $signing := .root.Values.signing }}
{{- if include "trendloom.readsModels" . }}
- name: trusted
  secret:
    secretName: {{ required "signing.trusted.secret.name is needed: an existing Secret with the trusted public keys." $signing.trusted.secret.name }}
    items:
      - {key: {{ $signing.trusted.secret.key }}, path: trusted.json}
{{- end }}
{{- if include "trendloom.makesModels" . }}
- name: signing
  secret:
    secretName: {{ required "signing.privateKey.secret.name is needed: an existing Secret with the key that signs models." $signing.privateKey.secret.name }}
    defaultMode: 0440
    items:
      - {key: {{ $signing.privateKey.secret.key }}, path: {{ $signing.privateKey.secret.key }}}
{{- end }}
{{- if include "trendloom.brokerAuthorities" .root }}
{{- $authorities := .root.Values.rabbitmq.tls.authorities.secret }}
- name: broker
  secret:
    secretName: {{ $authorities.name }}
    items:
      - {key: {{ $authorities.key }}, path: ca.pem}
{{- end }}
{{- if and (eq .component "trainer") (eq $own.kind "jobs") }}
- name: checkpoints
  {{- if $own.checkpoints.existingClaim }}
  persistentVolumeClaim:
    claimName: {{ $own.checkpoints.existingClaim }}
  {{- else }}
  emptyDir: {sizeLimit: {{ $own.checkpoints.size }}}
  {{- end }}
{{- end }}
{{- with $own.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Where a pod may and should run. Takes root and component. */}}
{{- define "trendloom.placing" -}}
{{- $own := get .root.Values .component -}}
{{- $labels := include "trendloom.selectorLabels" . -}}
{{- $spread := .root.Values.topologySpread -}}
{{- $gpu := dig "gpu" "enabled" false $own -}}
{{- with $own.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if or $gpu $own.tolerations }}
tolerations:
  {{- if $gpu }}
  - key: {{ $own.gpu.resource }}
    operator: Exists
    effect: NoSchedule
  {{- end }}
  {{- with $own.tolerations }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- with $own.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if and $spread.enabled $spread.keys }}
topologySpreadConstraints:
  {{- range $spread.keys }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: {{ $spread.whenUnsatisfiable }}
    labelSelector:
      matchLabels:
        {{- $labels | nindent 8 }}
  {{- end }}
{{- end }}
{{- end -}}
