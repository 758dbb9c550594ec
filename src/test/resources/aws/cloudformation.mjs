// Writes cloudformation.json: what CloudFormation takes, of the resource types that are given.
//   npm install @aws-cdk/aws-service-spec@0.1.216
//   node cloudformation.mjs $(sed -n "s/.* Type: \(AWS::[A-Za-z:]*\).*/\1/p" connect-chat.yaml | sort -u) > cloudformation.json
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';

const db = await loadAwsServiceSpec();
const structures = {};

function name(type, of) {
  switch (type.type) {
    case 'array': return `[${name(type.element, of)}]`;
    case 'map': return `{${name(type.element, of)}}`;
    case 'union': return [...new Set(type.types.map(each => name(each, of)))].join(' | ');
    case 'ref': {
      const structure = db.get('typeDefinition', type.reference);
      const title = `${of}.${structure.name}`;
      if (!(title in structures)) {
        structures[title] = {};
        Object.assign(structures[title], members(structure, of));
      }
      return title;
    }
    default: return type.type;
  }
}

function members(holder, of) {
  const found = Object.entries(holder.properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(found.map(([key, it]) => [key, name(it.type, of) + (it.required ? '!' : '')]));
}

const types = {};
for (const type of process.argv.slice(2).sort()) {
  const resource = db.lookup('resource', 'cloudFormationType', 'equals', type).only();
  types[type] = { attributes: Object.keys(resource.attributes).sort(), properties: members(resource, type) };
}
console.log(JSON.stringify({
  source: 'npm @aws-cdk/aws-service-spec 0.1.216 of 2026-09-29, https://github.com/cdklabs/awscdk-service-spec',
  licence: 'Apache License 2.0, as the package; changed: cut down to these resource types, and to names, types and what is required (!)',
  read: '2026-11-26',
  types,
  structures: Object.fromEntries(Object.entries(structures).sort(([a], [b]) => (a < b ? -1 : 1))),
}, null, 1));
