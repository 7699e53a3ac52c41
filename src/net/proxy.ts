/** The proxy through which requests leave, where the operator's network has one. */
import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';

/** As HTTPS_PROXY, HTTP_PROXY and NO_PROXY have it. */
export interface ProxySettings {
  https: string | null;
  http: string | null;
  /** Hosts that are asked directly, with commas between them; `*` for all. */
  except: string;
}

let settings: ProxySettings | null = null;

/** What the environment says is read in one place: undici must not look there itself, so nothing is left out. */
const agentOptions = ({ https, http, except }: ProxySettings) => ({
  httpsProxy: https ?? '',
  httpProxy: http ?? '',
  noProxy: except,
});

/** Sends every request of this process that goes through `fetch` by the proxy. @param proxy null: by none */
export function useProxy(proxy: ProxySettings | null): void {
  settings = proxy;
  if (proxy) setGlobalDispatcher(new EnvHttpProxyAgent(agentOptions(proxy)));
}

/** What makes an agent go by the proxy that this process uses; null: it uses none. */
export const proxyOptions = () => settings && agentOptions(settings);
