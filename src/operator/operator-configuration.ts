/** Where the operator finds its configuration file. */
export const CONFIGURATION = { directory: '/etc/kuberay', file: 'config.yaml' };
