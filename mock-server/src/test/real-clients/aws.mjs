// The AWS CLI, pointed at the fake.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const INSTANCE = '11111111-2222-3333-4444-555555555555';
const FLOW = '66666666-7777-8888-9999-000000000000';
const run = promisify(execFile);
const ENVIRONMENT = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '1',
  AWS_PAGER: '',
  PYTHONUTF8: '1',
};

export class Aws {
  constructor(endpoint) {
    this.endpoint = endpoint;
  }

  // aws SERVICE COMMAND, with its input as JSON; further options follow.
  async call(service, command, input, ...options) {
    const { stdout } = await run(
      'aws',
      [service, command, '--endpoint-url', this.endpoint, '--output', 'json',
        '--cli-input-json', JSON.stringify(input), ...options],
      { env: ENVIRONMENT },
    );
    return stdout.trim() ? JSON.parse(stdout) : {};
  }

  start(more = {}) {
    return this.call('connect', 'start-chat-contact', {
      InstanceId: INSTANCE,
      ContactFlowId: FLOW,
      ParticipantDetails: { DisplayName: 'Ann' },
      ...more,
    });
  }

  participant(command, input, ...options) {
    return this.call('connectparticipant', command, input, ...options);
  }
}
