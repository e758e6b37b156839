import { App, Chart, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import * as ray from 'cdk8s-kuberay';

// Training on tables: few large pods, as each holds a part of the data in memory, and Ray moves less between them.
const app = new App();
const chart = new Chart(app, 'xgboost-training', { namespace: 'ml' });

new ray.RayJob(chart, 'Train', {
  metadata: { name: 'xgboost' },
  image: ray.RayImage.release('2.55.1'),
  head: { cpu: Cpu.units(4), memory: Size.gibibytes(16), schedulable: false },
  workerGroups: [{
    groupName: 'tables',
    cpu: Cpu.units(14),
    memory: Size.gibibytes(56),
    ephemeralStorage: Size.gibibytes(200),
    replicas: 9,
  }],
  entrypoint: ray.Entrypoint.args(['python', 'train.py', '--workers', '9', '--rows', '100000000']),
  runtimeEnv: { workingDir: 's3://ml-code/xgboost.zip', pip: ['xgboost==3.1.1', 'pyarrow==22.0.0'] },
  // what fails for want of a node is tried once more, on a new cluster
  backoffLimit: 1,
});

app.synth();
