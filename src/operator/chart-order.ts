import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/** Which charts of an app have to come before others, by what is said of their objects, and a nested before its parent. */
export class ChartOrder {
  private readonly needs = new Map<IConstruct, Set<IConstruct>>();

  public constructor(app: IConstruct) {
    for (const construct of app.node.findAll().filter(one => one !== app)) {
      const parent = construct.node.scope;
      if (Chart.isChart(construct) && Chart.isChart(parent)) { this.add(parent, construct); }
      construct.node.dependencies.forEach(dependency => this.addBetween(construct, dependency));
    }
  }

  /** Has an object come after another, unless that, or its chart, can only come after it: cdk8s would stop at a circle. */
  public putAfter(object: ApiObject, needed: ApiObject): boolean {
    if (this.comesBefore(Chart.of(object), Chart.of(needed)) || needsOf(needed).has(object)) { return false; }
    object.addDependency(needed);
    this.addBetween(object, needed);
    return true;
  }

  /** Whether the other chart needs the one, so that it can only come after it. */
  private comesBefore(one: IConstruct, other: IConstruct): boolean {
    // a Set gives what is added while it is walked, too
    const needed = new Set([...this.needs.get(other) ?? []]);
    needed.forEach(chart => this.needs.get(chart)?.forEach(next => needed.add(next)));
    return one !== other && needed.has(one);
  }

  private addBetween(source: IConstruct, target: IConstruct): void {
    const [one, other] = [chartAround(source), chartAround(target)];
    if (one && other && one !== other) { this.add(one, other); }
  }

  private add(chart: IConstruct, needed: IConstruct): void {
    this.needs.set(chart, (this.needs.get(chart) ?? new Set()).add(needed));
  }
}

/** All that a construct depends on, and what that depends on in turn; what is said of a scope holds for all in it. */
function needsOf(construct: IConstruct): ReadonlySet<IConstruct> {
  // an app depends on nothing, and to ask it is what starts all this
  const direct = (one: IConstruct) => one.node.scopes.slice(1).flatMap(scope => scope.node.dependencies).flatMap(needed => needed.node.findAll());
  const found = new Set(direct(construct));
  // a Set gives what is added while it is walked, too
  found.forEach(one => direct(one).forEach(needed => found.add(needed)));
  return found;
}

function chartAround(construct: IConstruct): IConstruct | undefined {
  return construct.node.scopes.reverse().find(scope => Chart.isChart(scope));
}
