import { buildAll } from './build.mjs';
import { giveUp } from './command.mjs';
import { demoAccount } from './demo-account.mjs';
import { seedOnce } from './demo-seed.mjs';
import { insistOnPort } from './port.mjs';
import { serve } from './serve.mjs';

const { PORT = '1337', HOST = '127.0.0.1' } = process.env;
process.env.STARTUP_MESSAGE ??= 'false';
process.env.LOG_LEVEL ??= 'warn';

await insistOnPort(Number(PORT), HOST);
await buildAll();
if (!(await seedOnce())) giveUp('The demo stops here: its content could not be imported.');

let account = null;
const address = await serve(async (strapi) => {
  account = await demoAccount(strapi);
});
const api = `${address}/api/newsroom`;
process.stdout.write(`
Newsroom is running.

  Admin   ${address}/admin
          ${account ? `e-mail    ${account.email}` : 'Sign in with the account that you made there.'}
          ${account ? `password  ${account.password}` : ''}

  API     the article with everybody in it:
          ${api}/articles/us-china-cyber-security-talks-paying-dividends?populate[credits][populate]=*&populate[mentions][populate]=*
          people and where they work:
          ${api}/people?populate[affiliations][populate]=organization
          organizations, one country only:
          ${api}/organizations?filters[country]=CN

  Stop with Ctrl-C.
`);
