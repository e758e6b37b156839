import { asText, JsonObject } from '../private/json';
import { quote } from '../private/quote';
import { Manifest } from '../rules/manifest';
import { Violation } from '../rules/rule';
import { POD_RULES } from '../rules/security/pods';
import { KubeRayTarget } from '../rules/target';

/** What the Pod Security Standard "baseline" refuses: what the rules warn of, and what is too rare for a rule. */
export function baselineRefusals(manifest: Manifest, target: KubeRayTarget): Violation[] {
  return [
    ...POD_RULES.flatMap(rule => rule.check(manifest, target)),
    ...manifest.schema.objects.filter(({ typeName }) => Object.hasOwn(RARE, typeName)).flatMap(({ path, value, typeName }) =>
      RARE[typeName](value).map(violation => ({ ...violation, path: [...path, ...violation.path] }))),
  ];
}

const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

const SYSCTLS = [
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_local_reserved_ports', 'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_syncookies', 'net.ipv4.tcp_wmem',
];

/** By the type of the object. */
const RARE: Readonly<Record<string, (value: JsonObject) => Violation[]>> = {
  SELinuxOptions: value => ['type', 'user', 'role'].filter(key => !(key === 'type' ? SELINUX_TYPES : ['']).includes(asText(value[key]) ?? ''))
    .map(key => ({ path: [key], message: `chooses what SELinux lets the container do (${quote(value[key])})`, fix: 'remove it' })),
  Sysctl: ({ name }) => SYSCTLS.some(safe => safe === name) ? []
    : [{ path: ['name'], message: `changes the kernel of the node for others, too (${quote(name)})`, fix: 'remove it' }],
  WindowsSecurityContextOptions: ({ hostProcess }) => hostProcess === true
    ? [{ path: ['hostProcess'], message: 'runs on the node, not in a container', fix: 'remove it' }] : [],
};
