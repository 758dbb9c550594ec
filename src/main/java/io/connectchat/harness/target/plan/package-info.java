/** What a run would ask of an instance, held against its quotas and its price before it starts. */
package io.connectchat.harness.target.plan;
