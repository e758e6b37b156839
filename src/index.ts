export * from './rules/feature-gate';
export * from './rules/finding';
export * from './rules/kuberay-version';
export * from './rules/rules';
export * from './rules/target';
export * as k8s from '../imports/k8s';
